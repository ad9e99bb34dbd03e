/** What somebody who has just started Clockhouse needs to know: one address to open, and how to stop. */
export const summary = ({ link, addresses, addon, folder }) => `
  Clockhouse is running.

  Open        ${link}
              (signs this browser in, once, within ten minutes; npx clockhouse token link makes another)

  Console     ${addresses.baseUrl}/ui/
  Stand-in    ${addresses.sandboxUrl}/sandbox/v1/
  Add-on      ${addon}
  Data, logs  ${folder}

  npx clockhouse tail shows deliveries here in the terminal. Ctrl-C ends everything.
`

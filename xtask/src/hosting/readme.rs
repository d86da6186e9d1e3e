//! What stands beside the configurations, for the person who puts them on a server.

pub fn write(origin: &str) -> String {
    format!(
        "\
# Serving the upload folder

These files belong beside the upload folder, not into it.
They were written for `{origin}`, the `origin` in `site.toml`.

| Your server | Its file | What it needs |
| --- | --- | --- |
| nginx | `nginx.conf`, for the `http` block | the module for `brotli_static`; on Debian `libnginx-mod-http-brotli-static` |
| Apache 2.4 | `apache.conf`, as a site | the modules env, headers, mime, rewrite, and ssl for `https` |
| Caddy 2 | `Caddyfile` | nothing |
| a static host that reads `_headers` | none | nothing: upload the whole folder |

1. Look at the few lines at the top of the file: the address, the folder, the log, and the certificate for `https`.
   Let plain `http` lead to `https`, and give that no log of its own; Caddy does so by itself.
2. Put the file in its place and let the server read it again.
3. Open `/`, `/embed` and `/build.txt` there.
   `sha256sum --check build.txt` in the uploaded folder says whether every file arrived as it was built.

After each build, take the new file: the policy of the pages names what is in them.
`docs/hosting.md` says what each line is for and how it was tested.
"
    )
}

// Two builds are served: at the root of a host, and under a sub-path as project pages are.
const port = Number(process.env.E2E_PORT ?? 4381);

export const ROOT = new URL(`http://127.0.0.1:${port}/`);
export const SUB_PATH = new URL(`http://127.0.0.1:${port + 1}/gradus/`);

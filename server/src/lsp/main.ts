import { startServer } from "./server.ts";

startServer();

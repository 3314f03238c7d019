"""The process of a Prefect server, started by `prefect_server`: uvicorn, and a watch that ends it with us."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time


def main(listener: int) -> None:
    """Serve Prefect's API on a bound socket, given by its number, until told to end, or until the parent is gone."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    import uvicorn

    config = uvicorn.Config(
        "prefect.server.api.server:create_app",
        factory=True,
        log_level="error",
        timeout_keep_alive=5,
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=listener)])


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(int(sys.argv[1]))

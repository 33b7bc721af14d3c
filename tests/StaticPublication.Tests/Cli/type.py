"""Runs a command in a terminal of its own and types: type.py '[["what it asks", "answer"], ...]' COMMAND...

Prints all that the terminal shows, then the exit code. An answer that is null is Ctrl-C."""
import json
import os
import pty
import select
import signal
import sys
import time

steps, command = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    # What runs in the background may have been told to ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execvp(command[0], command)
shown, seen, last = "", 0, time.time() + 60
while time.time() < last:
    ready, _, _ = select.select([terminal], [], [], 1)
    if ready:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece.decode("utf-8", "replace")
    while steps and shown.find(steps[0][0], seen) >= 0:
        expected, answer = steps.pop(0)
        seen = shown.find(expected, seen) + len(expected)
        os.write(terminal, b"\x03" if answer is None else (answer + "\n").encode())
else:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
print(shown)
print("not asked:", steps)
sys.exit(os.waitstatus_to_exitcode(status))

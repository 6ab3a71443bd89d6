"""Runs a command in a terminal of its own, which a test drives.

The terminal's output goes to standard output. Lines on standard input: `type TEXT` (a JSON string), `size COLUMNS ROWS`,
`modes` (answered on standard error: whether the terminal is as it was at the start), `close` (the window is closed).
When the command has ended, `exit STATUS` is said on standard error.
"""
import fcntl, json, os, select, struct, sys, termios

master, slave = os.openpty()


def resize(columns, rows):
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def say(text):
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


resize(100, 30)
start = termios.tcgetattr(slave)
pid = os.fork()
if pid == 0:
    os.close(master)
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for fd in (0, 1, 2):
        os.dup2(slave, fd)
    os.execvp(sys.argv[1], sys.argv[1:])

pending = b""
ended = False
while True:
    inputs = [0] if master is None else [0, master]
    ready, _, _ = select.select(inputs, [], [], 0.05)
    if master in ready:
        try:
            os.write(1, os.read(master, 65536))
        except OSError:
            pass
    if 0 in ready:
        chunk = os.read(0, 65536)
        if chunk == b"":
            break
        *lines, pending = (pending + chunk).split(b"\n")
        for line in lines:
            verb, *rest = line.decode().split(" ", 1)
            if verb == "type":
                os.write(master, json.loads(rest[0]).encode())
            elif verb == "size":
                resize(*map(int, rest[0].split()))
            elif verb == "modes":
                say("modes same" if termios.tcgetattr(slave) == start else "modes changed")
            elif verb == "close":
                os.close(slave)
                os.close(master)
                master = None
    if not ended:
        reaped, status = os.waitpid(pid, os.WNOHANG)
        if reaped == pid:
            ended = True
            say("exit %d" % os.waitstatus_to_exitcode(status))

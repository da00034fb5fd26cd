"""How every command ends, whatever happens inside it."""

import sys

import typer
from typer.core import TyperGroup

from proofreader.cli.streams import Status, complain, hang_up, note
from proofreader.errors import ProofreaderError


class Commands(TyperGroup):
    """Ends every command in the same way, whatever happens inside it."""

    # Typer hands in a context of its own kind, which its base class does not declare.
    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run a command; errors become messages, and the status of the process."""
        try:
            outcome = super().invoke(ctx)
            sys.stdout.flush()
        except ProofreaderError as error:
            complain(error)
            raise typer.Exit(Status.ERROR) from error
        except BrokenPipeError as error:
            hang_up()
            raise typer.Exit(Status.PIPE_CLOSED) from error
        except OSError as error:  # a full disk behind standard output, a name that is too long
            place = "" if error.filename is None else f"{error.filename}: "
            note(f"proofread: {place}The system refuses this: {error.strerror or error}.")
            if error.filename is None:  # standard output has no name
                hang_up()
            raise typer.Exit(Status.ERROR) from error
        except KeyboardInterrupt as error:
            note("proofread: stopped")
            raise typer.Exit(Status.INTERRUPTED) from error
        return outcome

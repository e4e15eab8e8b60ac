"""`recoupe demo`: the dossier of the story that comes with the package."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    default="dossier.html",
    show_default=True,
    help="Write the page there.",
)
@click.option(
    "--json", "json_path", type=click.Path(dir_okay=False), help="Write every finding there too, as JSON."
)
@click.option("--open", "opened", is_flag=True, help="Open the page when it is written.")
@click.option(
    "--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the page."
)
def demo(output: str, json_path: str | None, lang: str, *, opened: bool) -> None:
    """Make the dossier of the example story: six invented articles about one accident."""
    from recoupe.cli.dossier import write_dossier
    from recoupe.examples import articles

    page = Path(output)
    write_dossier(articles(), page, json_path, model=None, lang=lang)
    if opened:
        click.launch(page.resolve().as_uri())

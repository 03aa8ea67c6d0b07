"""Who told of a series, and how often, stands in the index that finds its newest reports."""

from __future__ import annotations

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_OLD = "ix_observation_series_id_published_at_learned_at_id"
_NEW = f"{_OLD}_outlet"
_COLUMNS = ["series_id", "published_at", "learned_at", "id"]


def upgrade() -> None:
    op.create_index(op.f(_NEW), "observation", [*_COLUMNS, "outlet"])
    op.drop_index(op.f(_OLD), "observation")


def downgrade() -> None:
    op.create_index(op.f(_OLD), "observation", _COLUMNS)
    op.drop_index(op.f(_NEW), "observation")

"""Series by key, as a table of sets would have them."""

from hypothesis import given
from hypothesis import strategies as st

from monitor.ledger.postings import Postings

keys = st.sampled_from(["예산", "budget", 7, (1, "budget")])
steps = st.lists(
    st.tuples(st.booleans(), keys, st.integers(min_value=-(2**31), max_value=2**31 - 1)), max_size=60
)


@given(steps)
def test_the_series_of_each_key_come_in_order_and_once(steps):
    postings, plain = Postings(), {}
    for is_put, key, series in steps:
        (postings.add if is_put else postings.remove)(key, series)
        (plain.setdefault(key, set()).add if is_put else plain.setdefault(key, set()).discard)(series)
    assert {key: list(postings.of(key)) for key in plain} == {key: sorted(of) for key, of in plain.items()}
    assert list(postings.of("never seen")) == []

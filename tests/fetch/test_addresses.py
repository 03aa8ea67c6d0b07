from __future__ import annotations

from ipaddress import ip_network

import pytest

from monitor.fetch.addresses import permitted


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "203.255.255.1", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"],
)
def test_the_public_web_is_permitted(address: str) -> None:
    assert permitted(address, ())


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "0.1.2.3",
        "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "fec0::1", "100::1",
        "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::192.168.0.1", "2001:0:1::",
    ],
)  # fmt: skip
def test_everything_else_is_not(address: str) -> None:
    assert not permitted(address, ())


@pytest.mark.parametrize("address", ["10.1.2.3", "::ffff:10.1.2.3", "64:ff9b::10.1.2.3"])
def test_a_network_that_is_allowed_by_name_is_permitted(address: str) -> None:
    assert permitted(address, [ip_network("10.1.0.0/16")])
    assert not permitted(address, [ip_network("10.2.0.0/16"), ip_network("fd00::/8")])

//! Who is asking: the address a request comes from, as far as it can be believed.

use crate::config::Config;
use actix_web::HttpRequest;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The client's address. Only when the peer is a trusted proxy is its header read, from the right,
/// past other trusted proxies; the first address that is none of them is the client.
pub fn address(request: &HttpRequest, config: &Config) -> IpAddr {
    let Some(peer) = request.peer_addr().map(|peer| plain(peer.ip())) else {
        return IpAddr::V6(Ipv6Addr::UNSPECIFIED);
    };
    let trusted = |address: &IpAddr| is_trusted(address, config);
    if !trusted(&peer) {
        return peer;
    }
    let mut named = Vec::new();
    for value in request.headers().get_all(config.client_header.as_str()) {
        let Ok(value) = value.to_str() else {
            return peer;
        };
        named.extend(value.split(',').map(str::trim));
    }
    for text in named.iter().rev() {
        match text.parse().map(plain) {
            Ok(address) if trusted(&address) => {}
            Ok(address) => return address,
            Err(_) => return peer,
        }
    }
    peer
}

/// Whether whoever opened the connection is a trusted proxy, whose words about a request are believed.
pub fn is_proxied(peer: Option<SocketAddr>, config: &Config) -> bool {
    peer.is_some_and(|peer| is_trusted(&plain(peer.ip()), config))
}

fn is_trusted(address: &IpAddr, config: &Config) -> bool {
    let mut nets = config.trusted_proxies.iter();
    nets.any(|net| net.0.contains(address))
}

/// The network that counts as one client: an IPv4 address, or the /64 of an IPv6 address.
pub fn network(address: IpAddr) -> IpAddr {
    cut(address, 32, 64)
}

/// The wider network that is counted when too many clients are: /16, or /48.
pub fn wide_network(address: IpAddr) -> IpAddr {
    cut(address, 16, 48)
}

fn cut(address: IpAddr, v4: u32, v6: u32) -> IpAddr {
    match plain(address) {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32 - v4).unwrap_or(0);
            IpAddr::V4((u32::from(address) & mask).into())
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128 - v6).unwrap_or(0);
            IpAddr::V6((u128::from(address) & mask).into())
        }
    }
}

/// An IPv4 address mapped into IPv6 as the IPv4 address it is (RFC 4291 §2.5.5.2).
fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

#[cfg(test)]
mod tests {
    use super::{network, wide_network};

    #[test]
    fn an_ipv4_address_in_ipv6_is_the_same_client() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }

    #[test]
    fn a_wide_network_is_sixteen_bits_of_ipv4_and_forty_eight_of_ipv6() {
        let of = |text: &str| wide_network(text.parse().unwrap()).to_string();
        assert_eq!(of("192.0.2.7"), "192.0.0.0");
        assert_eq!(of("2001:db8:1:2::1"), "2001:db8:1::");
    }
}

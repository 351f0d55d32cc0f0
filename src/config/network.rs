//! The networks whose word is taken.

use ipnet::IpNet;
use serde::Deserialize;
use std::fmt;
use std::net::IpAddr;

/// A network, or one address as the smallest of networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network(pub IpNet);

impl TryFrom<String> for Network {
    type Error = NotANetwork;

    fn try_from(text: String) -> Result<Network, NotANetwork> {
        let text = text.trim();
        text.parse::<IpNet>()
            .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
            .map(Network)
            .map_err(|_| NotANetwork(text.to_owned()))
    }
}

/// A text that names no network.
#[derive(Debug)]
pub struct NotANetwork(String);

impl fmt::Display for NotANetwork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is neither an address nor a network like 10.0.0.0/8",
            self.0
        )
    }
}

impl std::error::Error for NotANetwork {}

/// Reads networks with commas between them. No text is an error, which Confique then takes for a
/// variable that is not set.
pub(super) fn list(text: &str) -> Result<Vec<Network>, NotANetwork> {
    if text.is_empty() {
        return Err(NotANetwork(String::new()));
    }
    text.split(',')
        .filter(|one| !one.trim().is_empty())
        .map(|one| Network::try_from(one.to_owned()))
        .collect()
}

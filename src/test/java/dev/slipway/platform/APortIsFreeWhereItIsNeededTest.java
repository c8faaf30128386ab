package dev.slipway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class APortIsFreeWhereItIsNeededTest {
    @Test
    void onePortThatAnotherAddressHoldsIsNotFreeForOthers() throws Exception {
        Optional<String> address = LocalNetwork.address();
        assumeTrue(address.isPresent(), "this machine is in no network");
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getByName(address.get()), 0));

            assertThat(LocalNetwork.port(taken.getLocalPort(), true)).isNotEqualTo(taken.getLocalPort());
            assertThat(LocalNetwork.port(taken.getLocalPort(), false)).isEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void onePortThatThisMachineServesOnIsFreeForNobody() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LocalNetwork.port(taken.getLocalPort(), false)).isNotEqualTo(taken.getLocalPort());
            assertThat(LocalNetwork.port(taken.getLocalPort(), true)).isNotEqualTo(taken.getLocalPort());
        }
    }
}

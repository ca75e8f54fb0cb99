package de.kitacampus.portal.slave.security;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys belong to the host name of the public address and work from that address only. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    /** A passkey alone signs in, so the device must have asked for finger, face or PIN. */
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PasskeyOwners owners,
            PasskeyStore store,
            @Value("${portal.base-url}") String portalUrl,
            @Value("${portal.carrier-name:Kita-Campus Portal}") String name) {
        URI address = URI.create(portalUrl);
        PublicKeyCredentialRpEntity party = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name(name)
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, store, party, Set.of(origin(address)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

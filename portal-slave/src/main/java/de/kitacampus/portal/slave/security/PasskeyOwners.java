package de.kitacampus.portal.slave.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as owners of passkeys. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final StoredAccounts accounts;

    PasskeyOwners(StoredAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        UUID account = PasskeyStore.account(id);
        return account == null
                ? null
                : accounts.findById(account).map(PasskeyOwners::owner).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String userName) {
        return accounts.findByUserNameKey(StoredAccount.key(userName))
                .map(PasskeyOwners::owner)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity owner(StoredAccount account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.handle(account.getId()))
                .name(account.userName())
                .displayName(account.userName())
                .build();
    }

    /** Accounts are made and removed elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are not made by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are not removed by passkeys");
    }
}

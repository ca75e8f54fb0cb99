package de.kitacampus.portal.master.security;

/** What became of a change to an account. */
public sealed interface AccountOutcome {

    record Done() implements AccountOutcome {}

    record UserNameTaken() implements AccountOutcome {}

    /** See {@link PasswordRule}. */
    record PasswordTooWeak() implements AccountOutcome {}

    /** The present password was not the one given. */
    record PasswordWrong() implements AccountOutcome {}

    /** Nobody would be left who may administer. */
    record LastAdministrator() implements AccountOutcome {}

    /** Nobody locks herself out. */
    record OwnAccount() implements AccountOutcome {}

    record AccountUnknown() implements AccountOutcome {}
}

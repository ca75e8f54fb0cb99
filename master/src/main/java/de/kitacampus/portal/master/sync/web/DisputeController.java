package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.master.disputes.RaiseOutcome;
import de.kitacampus.portal.master.disputes.RaisedDisputes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The calls about disputed bookings of a known portal. */
@RestController
class DisputeController {

    private final RaisedDisputes disputes;

    DisputeController(RaisedDisputes disputes) {
        this.disputes = disputes;
    }

    @PostMapping(ApiPaths.DISPUTES)
    DisputeStatus raise(@AuthenticationPrincipal PortalId portal, @RequestBody RaisedDispute raised) {
        DisputeReason reason = DisputeReason.named(raised.reason())
                .orElseThrow(() -> refused(
                        HttpStatus.BAD_REQUEST, ProblemCode.MESSAGE_UNREADABLE, "There is no such reason", null));
        return switch (disputes.raise(portal, raised, reason)) {
            case RaiseOutcome.Raised(var dispute) -> RaisedDisputes.told(dispute);
            case RaiseOutcome.EventUnknown _ ->
                throw refused(
                        HttpStatus.NOT_FOUND,
                        ProblemCode.EVENT_UNKNOWN,
                        "The ledger has no such event of this portal",
                        null);
            case RaiseOutcome.NotDisputable(var why) ->
                throw refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ProblemCode.NOT_DISPUTABLE,
                        "The line cannot be disputed like this",
                        why);
            case RaiseOutcome.RaisedBefore _ ->
                throw refused(
                        HttpStatus.CONFLICT, ProblemCode.DISPUTED_BEFORE, "The booking was disputed before", null);
        };
    }

    @GetMapping(ApiPaths.DISPUTES)
    ResponseEntity<@Nullable DisputeList> disputes(
            @AuthenticationPrincipal PortalId portal,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        DisputeList list = disputes.of(portal);
        String tag = "\"" + list.version() + "\"";
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(list);
    }

    private static ApiRefusal refused(HttpStatus status, ProblemCode code, String title, @Nullable String detail) {
        return new ApiRefusal(status, code, title, detail);
    }
}

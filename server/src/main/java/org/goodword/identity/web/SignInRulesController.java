package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.identity.rules.SignInRules;
import org.goodword.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sign-in-rules")
class SignInRulesController {
    private final RuleKeeping rules;

    SignInRulesController(RuleKeeping rules) {
        this.rules = rules;
    }

    @Operation(
            summary = "How agents get in",
            description =
                    "`yourAddress` is where this request comes from, as the server or a proxy that it trusts sees "
                            + "it.")
    @GetMapping
    SignInRulesResponse show(Caller caller, HttpServletRequest request) {
        return SignInRulesResponse.of(rules.show(caller), request);
    }

    @Operation(
            summary = "Say how agents get in",
            description =
                    "The whole document. `passwordLength`: 8 to 64, for passwords chosen from now on. `idleHours` and "
                            + "`longestHours`: 1 to 8760, for sessions that are open too. `networks`: CIDR ranges or addresses, IPv4 "
                            + "or IPv6, from which agents and API tokens may come; none for everywhere. Refused when they would lock "
                            + "out who sets them. Mails about changes of a second factor or a password cannot be turned off. Errors: "
                            + "`invalid-value`, `not-allowed`.")
    @PutMapping
    SignInRulesResponse set(@Valid @RequestBody SignInRulesRequest body, Caller caller, HttpServletRequest request) {
        return SignInRulesResponse.of(rules.set(body.rules(), request.getRemoteAddr(), caller), request);
    }

    record SignInRulesRequest(
            int passwordLength,
            int idleHours,
            int longestHours,
            boolean newDeviceMails,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> networks) {
        SignInRules rules() {
            return new SignInRules(
                    passwordLength,
                    idleHours,
                    longestHours,
                    newDeviceMails,
                    networks.stream().map(String::strip).toList());
        }
    }

    record SignInRulesResponse(
            int passwordLength,
            int idleHours,
            int longestHours,
            boolean newDeviceMails,
            List<String> networks,
            String yourAddress) {
        static SignInRulesResponse of(SignInRules rules, HttpServletRequest request) {
            return new SignInRulesResponse(
                    rules.passwordLength(),
                    rules.idleHours(),
                    rules.longestHours(),
                    rules.newDeviceMails(),
                    rules.networks(),
                    request.getRemoteAddr());
        }
    }
}

package desk.security.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import desk.shared.domain.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "nine-char, security.password.short",
        "my-zhangwei-1, security.password.username",
        "Password1234, security.password.common",
        "aaaabbbbcccc, security.password.common",
        "１２３４５６７８９０, security.password.common"
    })
    void weak_passwords_are_refused_with_the_reason(String password, String reason) {
        var refused = assertThrows(RuleViolation.class, () -> PasswordPolicy.check(password, "zhangwei", "password"));
        assertEquals(reason, refused.key());
        assertEquals("password", refused.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "雨后的球场很安静没有人", "kq7-Hdm2xvT"})
    void long_passwords_need_no_signs_or_capitals(String password) {
        assertDoesNotThrow(() -> PasswordPolicy.check(password, "zhangwei", "password"));
    }

    @Test
    void a_password_cannot_be_so_long_that_checking_it_costs_the_house() {
        assertThrows(RuleViolation.class, () -> PasswordPolicy.check("xyzab".repeat(60), "zhangwei", "password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "000000", "123456", "987654", "12a456", "1234567890123", ""})
    void simple_pins_are_refused(String pin) {
        assertThrows(RuleViolation.class, () -> PinPolicy.check(pin, "pin"));
    }

    @Test
    void six_mixed_digits_are_a_pin() {
        assertDoesNotThrow(() -> PinPolicy.check("480913", "pin"));
    }
}

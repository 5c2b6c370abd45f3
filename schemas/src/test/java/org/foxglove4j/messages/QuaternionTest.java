package org.foxglove4j.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tests rotations with vectors. */
class QuaternionTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);
    private static final double QUARTER = Math.PI / 2;

    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 Z = new Vector3(0, 0, 1);
    private static final Vector3 DOWN = new Vector3(0, 0, -1);

    @Test
    void eachAngleRotatesAboutItsAxis() {
        requireTurn(Quaternion.ofEuler(QUARTER, 0, 0), Y, Z);
        requireTurn(Quaternion.ofEuler(0, QUARTER, 0), X, DOWN);
        requireTurn(Quaternion.ofEuler(0, 0, QUARTER), X, Y);
        requireTurn(Quaternion.aboutZ(QUARTER), X, Y);
        requireTurn(Quaternion.ofEuler(0, 0, 0), X, X);
    }

    @Test
    void rollIsAppliedFirstAndYawLast() {
        requireTurn(Quaternion.ofEuler(QUARTER, 0, QUARTER), Y, Z);
        requireTurn(Quaternion.ofEuler(QUARTER, 0, QUARTER), Z, X);
        requireTurn(Quaternion.ofEuler(0, QUARTER, QUARTER), Z, Y);
    }

    private static void requireTurn(Quaternion turn, Vector3 from, Vector3 to) {
        // q v q*, written out: v + 2 w (u x v) + 2 u x (u x v), where u is the vector part.
        Vector3 u = new Vector3(turn.x(), turn.y(), turn.z());
        Vector3 once = cross(u, from);
        Vector3 twice = cross(u, once);
        assertThat(from.x() + 2 * (turn.w() * once.x() + twice.x())).isEqualTo(to.x(), ROUNDING);
        assertThat(from.y() + 2 * (turn.w() * once.y() + twice.y())).isEqualTo(to.y(), ROUNDING);
        assertThat(from.z() + 2 * (turn.w() * once.z() + twice.z())).isEqualTo(to.z(), ROUNDING);
    }

    private static Vector3 cross(Vector3 a, Vector3 b) {
        return new Vector3(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }
}

@FoxgloveImport(value = Color.class, converter = ColorConverter.class)
@FoxgloveImport(other.Vector.class)
package good;

import org.foxglove4j.annotation.FoxgloveImport;

using System.Reflection;
using System.Text;

namespace StaticPublication.Tests.Cli;

public sealed partial class MessagesTests
{
    private static IEnumerable<Fault> Made(MethodInfo method)
    {
        var sets = method.GetParameters().Select(parameter => Sample(parameter)!).ToList();
        for (var variant = 0; variant < 4; variant++)
        {
            Fault? made = null;
            try
            {
                made = (Fault?)method.Invoke(null, [.. sets.Select(values => values[variant % values.Length])]);
            }
            catch (TargetInvocationException)
            {
                // No method is called with such values.
            }

            if (made is not null)
            {
                yield return made;
            }
        }
    }

    // Several values of each type, as a fault may say other things of them.
    private static object?[]? Sample(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(string) => parameter.Name switch
            {
                "message" or "reason" or "damage" or "why" or "expected" => null,
                "field" => ["id", "name"],
                _ => ["x1", ""],
            },
            var type when type == typeof(SourceLocation) => [new SourceLocation("a.yml", 1, 1)],
            var type when type == typeof(int) => [3, 5000],
            var type when type == typeof(long) => [3L, 5000L],
            var type when type == typeof(bool) => [true, false],
            var type when type == typeof(char) => ['}', ']', '\'', '"'],
            var type when type == typeof(Rune) => [new Rune('x'), Rune.ReplacementChar],
            var type when type == typeof(StatedKind) => [StatedKind.Text, StatedKind.List, StatedKind.Map, StatedKind.Number],
            var type when type == typeof(DateOnly) => [new DateOnly(2024, 1, 2)],
            var type when type == typeof(IReadOnlyList<string>) || type == typeof(IEnumerable<string>) =>
            [
                new[] { "a", "b" },
                new[] { "c", "d" },
            ],
            _ => null,
        };
}

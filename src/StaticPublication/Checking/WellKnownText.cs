using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>A geometry as WKT, read once from its beginning.</summary>
internal sealed partial class WellKnownText(string text)
{
    private static readonly WrongGeometry Missing = new("a parenthesis is missing");

    private int _at;

    /// <summary>What is wrong with it; null if nothing is.</summary>
    public WrongGeometry? Wrong()
    {
        Takes(ReferenceSystem());
        return Geometry() ?? (_at < text.Length ? new("something stands after it") : null);
    }

    private WrongGeometry? Geometry()
    {
        var type = Takes(Word()) ?? "";
        if (!GeometryCheck.Depths.TryGetValue(type, out var depth))
        {
            return GeometryCheck.UnknownType(type);
        }

        Takes(Dimensions());
        return Takes(Empty()) is not null ? null
            : depth < 0 ? List(Geometry)
            : List(type, Math.Max(1, depth));
    }

    private WrongGeometry? List(string type, int depth)
    {
        if (depth > 1)
        {
            return List(() => List(type, depth - 1));
        }

        var positions = new List<double[]>();
        return List(() => Position(type, positions))
            ?? (
                GeometryCheck.IsOfRings(type) ? GeometryCheck.Ring(positions)
                : type.Length == "POINT".Length && positions.Count > 1 ? new("a point has one position")
                : null
            );
    }

    private WrongGeometry? List(Func<WrongGeometry?> item)
    {
        if (Takes(Opening()) is null)
        {
            return Missing;
        }

        do
        {
            if (item() is { } wrong)
            {
                return wrong;
            }
        } while (Takes(Comma()) is not null);

        return Takes(Closing()) is null ? Missing : null;
    }

    private WrongGeometry? Position(string type, List<double[]> positions)
    {
        // The points of a MULTIPOINT may have parentheses of their own.
        var own = type.StartsWith("MULTIPOINT", StringComparison.OrdinalIgnoreCase) && Takes(Opening()) is not null;
        var words = (Takes(Words()) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = Array.ConvertAll(words, word =>
            double.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : double.NaN
        );
        if (Array.FindIndex(numbers, number => !double.IsFinite(number)) is >= 0 and var strange)
        {
            return new($"{words[strange]} is no number");
        }

        positions.Add(numbers);
        return GeometryCheck.Position(numbers) ?? (own && Takes(Closing()) is null ? Missing : null);
    }

    // What stands here, without the space around it; null if it does not.
    private string? Takes(Regex what)
    {
        var found = what.Match(text, _at);
        if (!found.Success)
        {
            return null;
        }

        _at += found.Length;
        return found.Value.Trim();
    }

    [GeneratedRegex(@"\G\s*<[^<>\s]*>\s*")]
    private static partial Regex ReferenceSystem();

    [GeneratedRegex(@"\G\s*[A-Za-z]+\s*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G(ZM|Z|M)\b\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dimensions();

    [GeneratedRegex(@"\GEMPTY\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\G[^,()]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\G\(\s*")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G,\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\G\)\s*")]
    private static partial Regex Closing();
}

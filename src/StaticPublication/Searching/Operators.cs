using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>Words of logic between others, in capitals where these are not: AND, OR, NOT and those of the language of the site.</summary>
internal static partial class Operators
{
    /// <summary>Returns the first one of a query, with queries that say what it may mean.</summary>
    public static IEnumerable<UnreadField> In(string text, IndexRoot root)
    {
        var typed = text.Trim();
        if (!Small().IsMatch(typed) || root.Words.Operators is not [var all, var any, var not])
        {
            return [];
        }

        return Told(typed, not, (before, after) => [$"{before} -{UnlessCommon(after, root)}"])
            .Concat(Told(typed, any, (before, after) => [before, after]))
            .Concat(Told(typed, all, (before, after) => [$"{before} {after}"]))
            .Take(1);
    }

    private static IEnumerable<UnreadField> Told(string typed, IReadOnlyList<string> words, Func<string, string, string[]> near) =>
        words
            .Select(word => (Word: word, At: Regex.Match($" {typed} ", $@"\s{word}\s")))
            .Where(found => found.At is { Success: true, Index: > 0 } && found.At.Index + found.Word.Length < typed.Length)
            .OrderBy(found => found.At.Index)
            .Take(1)
            .Select(found =>
            {
                var at = found.At.Index;
                var instead = near(typed[..(at - 1)], typed[(at + found.Word.Length)..].Trim());
                return new UnreadField(typed, [.. instead.Where(query => query.Length > 0)], UnreadReason.Operator, found.Word);
            });

    private static string UnlessCommon(string after, IndexRoot root)
    {
        var words = after.Split(' ');
        var common = words.TakeWhile(word => Tokenizer.Of(word).All(root.Common.Contains)).Count();
        return string.Join(' ', words.Skip(Math.Min(common, words.Length - 1)));
    }

    [GeneratedRegex(@"\p{Ll}")]
    private static partial Regex Small();
}

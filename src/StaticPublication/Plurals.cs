using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>Which form of a noun stands beside a number, by rules in the notation of Unicode (CLDR): <c>one: n = 1; few: n % 10 = 2..4 and
/// n % 100 != 12..14</c>. The first rule that holds decides; a number for which none does has the form <c>other</c>.</summary>
internal sealed partial class Plurals
{
    /// <summary>The form of all numbers that no rule is for.</summary>
    public const string Other = "other";

    /// <summary>The rule of most languages of Europe.</summary>
    public const string Usual = "one: n = 1";

    /// <summary>All forms that a language may have.</summary>
    public static readonly IReadOnlyList<string> All = ["zero", "one", "two", "few", "many", Other];

    private readonly IReadOnlyList<(string Form, IReadOnlyList<IReadOnlyList<Relation>> Either)> _rules;

    private Plurals(IReadOnlyList<(string, IReadOnlyList<IReadOnlyList<Relation>>)> rules) => _rules = rules;

    /// <summary>Reads rules; null if they cannot be read.</summary>
    public static Plurals? Of(string stated)
    {
        var rules = stated
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(rule => rule.Split(':', 2, StringSplitOptions.TrimEntries))
            .Select(rule =>
                (Form: rule[0], Either: rule.Length < 2 ? [] : rule[1].Split(" or ").Select(all => Relations(all.Split(" and "))).ToList())
            )
            .ToList();
        return rules.All(rule => All.Contains(rule.Form, StringComparer.Ordinal) && rule.Either.Count > 0 && !rule.Either.Contains(null))
            ? new Plurals([.. rules.Select(rule => (rule.Form, (IReadOnlyList<IReadOnlyList<Relation>>)rule.Either!))])
            : null;
    }

    /// <summary>The forms that the language has.</summary>
    public IEnumerable<string> Forms => _rules.Select(rule => rule.Form).Append(Other).Distinct();

    /// <summary>The form for a number.</summary>
    public string FormOf(decimal number) =>
        _rules.FirstOrDefault(rule => rule.Either.Any(all => all.All(relation => relation.Holds(Math.Abs(number))))).Form ?? Other;

    private static IReadOnlyList<Relation>? Relations(string[] stated)
    {
        var relations = stated.Select(one => Written().Match(one.Trim())).ToList();
        return relations.All(one => one.Success) ? [.. relations.Select(Relation.Of)] : null;
    }

    // n is the number, i its whole part.
    private sealed record Relation(bool Whole, int? Modulus, bool Negated, IReadOnlyList<(int From, int Until)> Ranges)
    {
        public static Relation Of(Match written) =>
            new(
                written.Groups["of"].Value == "i",
                written.Groups["by"] is { Success: true } by ? Number(by.Value) : null,
                written.Groups["is"].Value == "!=",
                [
                    .. written
                        .Groups["in"]
                        .Value.Split(',', StringSplitOptions.TrimEntries)
                        .Select(range => range.Split(".."))
                        .Select(ends => (Number(ends[0]), Number(ends[^1]))),
                ]
            );

        public bool Holds(decimal number)
        {
            var of = Whole ? Math.Truncate(number) : number;
            var rest = Modulus is { } by ? of % by : of;
            return Ranges.Any(range => rest >= range.From && rest <= range.Until && rest == Math.Truncate(rest)) != Negated;
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?<of>[ni])(\s*%\s*(?<by>[1-9]\d{0,6}))?\s*(?<is>!?=)\s*(?<in>\d{1,7}(\.\.\d{1,7})?(\s*,\s*\d{1,7}(\.\.\d{1,7})?)*)$"
    )]
    private static partial Regex Written();
}

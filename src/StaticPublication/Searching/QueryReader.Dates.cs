using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Searching;

/// <summary>The years, months, days and numbers of a query.</summary>
internal sealed partial class QueryReader
{
    // « 14-32154QE » is sought as 32154QE: if all documents had the word 14, it would tell nothing of the question that has this number.
    // « 2022-07 » and « 07/2022 » are sought as juillet 2022: 7 is the number of many things.
    private static string AsPrinted(string typed, IndexRoot root) =>
        Legislature()
            .Replace(
                NumberedMonth()
                    .Replace(typed, found =>
                    {
                        var month = int.Parse(found.Groups["month"].Value, CultureInfo.InvariantCulture);
                        return $"{root.Words.Months[month - 1][0]} {found.Groups["year"].Value}";
                    }),
                ""
            );

    // A word that says only that a number follows is left out, as « n° » is: its number is printed in other ways. Other names of a month
    // mean the month if they stand before a year or after a day: « sept. 2022 », but not « sept ans ».
    private IEnumerable<string> Counted(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (before, word, after) = (words.ElementAtOrDefault(i - 1) ?? "", words[i], words.ElementAtOrDefault(i + 1) ?? "");
            if (!_root.Words.Numbering.Contains(word, StringComparer.Ordinal) || !after.Any(char.IsAsciiDigit))
            {
                var names =
                    Year().IsMatch(after) || Day().IsMatch(before)
                        ? _root.Words.Months.FirstOrDefault(month => month.Contains(word))
                        : null;
                yield return names?[0] ?? word;
            }
        }
    }

    // Returns whether the value could be read.
    private bool TryAddDate(TypedField typed)
    {
        if (PeriodOf(typed) is not ({ } first, { } last))
        {
            return false;
        }

        var (from, until) = (typed.Field != "until", typed.Field != "from");
        if (typed.IsExcluded)
        {
            _query.ExcludedPeriods.Add((from ? first : null, until ? last : null));
        }
        else if (from && until)
        {
            _query.Years.Add(first.Year);
        }
        else
        {
            _query.From = from ? first : _query.From;
            _query.Until = until ? last : _query.Until;
        }

        return true;
    }

    private static (DateOnly First, DateOnly Last)? PeriodOf(TypedField typed)
    {
        if (typed.Field == Facet.Year)
        {
            var isYear = int.TryParse(typed.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0;
            return isYear && typed.Value.Length <= 4 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
        }

        return TypedFields.TryDate(typed.Value, out var date) ? (date.FirstDay, LastDay(date)) : null;
    }

    private static DateOnly LastDay(PartialDate date) =>
        date.IsWhole ? date.FirstDay : (date.Month > 0 ? date.FirstDay.AddMonths(1) : date.FirstDay.AddYears(1)).AddDays(-1);

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}:-])[0-9]{1,2}-(?=[0-9]{3}|[0-9]+\p{L}{2})")]
    private static partial Regex Legislature();

    // Not a part of a day, the value of a field, or the number of a law (n° 2022-10).
    [GeneratedRegex(
        """(?<![\p{L}\p{Nd}:"«“./-]|[°º] ?)(?:(?<year>(?:19|20)[0-9]{2})[-/](?<month>0?[1-9]|1[0-2])"""
            + """|(?<month>0?[1-9]|1[0-2])[/.](?<year>(?:19|20)[0-9]{2}))(?![\p{L}\p{Nd}]|[-./]\p{Nd})"""
    )]
    private static partial Regex NumberedMonth();

    [GeneratedRegex("^[12][0-9]{3}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{1,2}\p{L}{0,2}$")]
    private static partial Regex Day();

    // Not a time or an address.
    [GeneratedRegex(@"^\p{L}[\p{L}_-]+:[^\s/:]")]
    private static partial Regex UnknownField();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Searching;

/// <summary>The years, months, days and numbers of a query.</summary>
internal sealed partial class QueryReader
{
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
                yield return names?[1] ?? word;
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
            // 22 is 2022, 98 is 1998.
            var written =
                typed.Value.Length == 2 ? (string.CompareOrdinal(typed.Value, "69") < 0 ? "20" : "19") + typed.Value : typed.Value;
            var isYear = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0;
            return isYear && written.Length == 4 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
        }

        return TypedFields.TryDate(typed.Value, out var date) ? (date.FirstDay, LastDay(date)) : null;
    }

    private static DateOnly LastDay(PartialDate date) =>
        date.IsWhole ? date.FirstDay : (date.Month > 0 ? date.FirstDay.AddMonths(1) : date.FirstDay.AddYears(1)).AddDays(-1);

    [GeneratedRegex("^[12][0-9]{3}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{1,2}\p{L}{0,2}$")]
    private static partial Regex Day();

    // Not a time or an address.
    [GeneratedRegex(@"^\p{L}[\p{L}_-]+:[^\s/:]")]
    private static partial Regex UnknownField();
}

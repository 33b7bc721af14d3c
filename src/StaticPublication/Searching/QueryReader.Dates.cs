using System.Globalization;

namespace StaticPublication.Searching;

/// <summary>The years and days of a query.</summary>
internal sealed partial class QueryReader
{
    private bool TryAddYear(string value)
    {
        if (value.Length > 4 || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
        {
            return false;
        }

        _query.Years.Add(year);
        return true;
    }

    private bool TryAddDate(string field, string value)
    {
        if (!TypedFields.TryDate(value, out var date))
        {
            return false;
        }

        _query.From = field == "from" ? date.FirstDay : _query.From;
        _query.Until = field == "until" ? LastDay(date) : _query.Until;
        return true;
    }

    private static DateOnly LastDay(PartialDate date) =>
        date.IsWhole ? date.FirstDay : (date.Month > 0 ? date.FirstDay.AddMonths(1) : date.FirstDay.AddYears(1)).AddDays(-1);
}

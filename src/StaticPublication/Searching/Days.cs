using StaticPublication.Storage;

namespace StaticPublication.Searching;

/// <summary>Converts between days and the numbers of documents: documents are numbered by date, so a range of dates is a range of
/// numbers.</summary>
internal sealed class Days(BuiltIndex index)
{
    private List<(int Day, int First)>? _days;

    /// <summary>Returns the numbers of the documents of the given days: from <c>First</c> (inclusive) to <c>End</c> (exclusive).</summary>
    public (int First, int End) Range(DateOnly from, DateOnly until) => (FirstFrom(from.DayNumber), FirstFrom(until.DayNumber + 1));

    public int YearOf(int number) => DateOnly.FromDayNumber(Starts().Last(day => day.First <= number).Day).Year;

    private int FirstFrom(int day) => Starts().Where(start => start.Day >= day).Select(start => start.First).FirstOrDefault(index.Count);

    private List<(int Day, int First)> Starts()
    {
        if (_days is null)
        {
            _days = [];
            var reader = new BitReader(index.Inflated(index.Root.Days));
            for (int day = 0, first = 0; !reader.AtEnd; )
            {
                day += (int)reader.Number();
                _days.Add((day, first));
                first += (int)reader.Number();
            }
        }

        return _days;
    }
}

using StaticPublication.Storage;

namespace StaticPublication.Searching;

/// <summary>Days and numbers of documents: a range of dates is a range of numbers.</summary>
internal sealed class Days(BuiltIndex index)
{
    private List<(int Day, int First)>? _days;

    /// <summary>Numbers of the documents of some days: from <c>First</c> up to, but without, <c>End</c>.</summary>
    public (int First, int End) Range(DateOnly from, DateOnly until) => (FirstFrom(from.DayNumber), FirstFrom(until.DayNumber + 1));

    /// <summary>The year of a document.</summary>
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

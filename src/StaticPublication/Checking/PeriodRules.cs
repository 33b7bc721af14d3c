using System.Globalization;

namespace StaticPublication.Checking;

/// <summary>The rules of the periods of an authority, of its names, and of a person's memberships.</summary>
internal static class PeriodRules
{
    private static readonly string[] Single = ["group", "constituency"];

    /// <summary>Returns a fault for each period of an entry that ends before it begins.</summary>
    public static IEnumerable<Fault> Ends(Record entry) => Ends(entry, entry.Fields, "");

    /// <summary>Returns a warning for each membership that begins before another has ended, because a person is in one group and has one
    /// constituency at a time. One may end on the day on which the next begins. Memberships without dates are ignored.</summary>
    public static IEnumerable<Fault> Overlaps(Record author)
    {
        var memberships = author.Fields["memberships"]?.Items ?? [];
        var periods = memberships.Select(Period.Of).Where(period => period.IsDated).ToList();
        return Single.SelectMany(field => Overlapping(author, [.. periods.Where(period => period.Stated[field] is not null)])).Distinct();
    }

    // Every map with both days is a period, at any depth.
    private static IEnumerable<Fault> Ends(Record entry, StatedValue value, string path)
    {
        if (
            value["until"] is { } until
            && value["from"] is { } from
            && PartialDate.TryParse(until.Text, out var last)
            && PartialDate.TryParse(from.Text, out var first)
            && last.CompareTo(first) < 0
        )
        {
            yield return Faults.DatePeriod(entry.PlaceOf(until), path + "until", until.Text, from.Text, entry.PlaceOf(from));
        }

        foreach (var field in value.Fields)
        {
            for (var i = 0; i < field.Value.Items.Count; i++)
            {
                var item = $"{path}{field.Name}[{i.ToString(CultureInfo.InvariantCulture)}].";
                foreach (var fault in Ends(entry, field.Value.Items[i], item))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<Fault> Overlapping(Record author, List<Period> periods)
    {
        Period? last = null;
        foreach (var period in periods.OrderBy(period => period.From))
        {
            if (last is { } before && period.From < before.Until)
            {
                yield return Faults.DateOverlap(
                    author.PlaceOf(period.Stated),
                    $"memberships[{period.Item.ToString(CultureInfo.InvariantCulture)}]",
                    author.Fields["id"]!.Text,
                    period.From,
                    author.PlaceOf(before.Stated)
                );
            }

            last = last is { } longer && longer.Until >= period.Until ? longer : period;
        }
    }

    private readonly record struct Period(StatedValue Stated, int Item, DateOnly From, DateOnly Until)
    {
        public bool IsDated => (From, Until) != (DateOnly.MinValue, DateOnly.MaxValue);

        public static Period Of(StatedValue stated, int item) =>
            new(stated, item, Day(stated["from"]) ?? DateOnly.MinValue, Day(stated["until"]) ?? DateOnly.MaxValue);

        private static DateOnly? Day(StatedValue? stated) =>
            stated is not null && PartialDate.TryParse(stated.Text, out var day) ? day.FirstDay : null;
    }
}

namespace StaticPublication.Resolving;

/// <summary>The cut-off if site.yml states none: the latest day in any record, except days so late that their year is probably
/// mistyped.</summary>
/// <param name="Day">The day; the earliest possible one if no record states any.</param>
/// <param name="By">A document that states it; null if none does.</param>
internal sealed record CutOff(DateOnly Day, LinkedDocument? By)
{
    private const int AfterRetrieval = 45,
        AfterAnother = 400,
        OneIn = 10;

    private const int Nobody = 0,
        Several = -1;

    /// <summary>Returns the cut-off of documents, and adds a warning for each document with a later day.</summary>
    public static CutOff Of(IReadOnlyList<LinkedDocument> documents, FaultList faults)
    {
        var (stating, latest) = Stating(documents);
        var retrieved = LastRetrieved(documents, latest);
        var last = retrieved is { } admitted ? Before(stating, admitted + 1) : InCompany(stating);
        var bound = retrieved is null
            ? $"more than {AfterAnother} days after the next earlier date of any record"
            : $"more than {AfterRetrieval} days after the latest retrieval";
        var found = new CutOff(DayAt(Math.Max(last, 0)), null);
        for (var number = 0; number < documents.Count; number++)
        {
            var (document, (day, field)) = (documents[number], latest[number]);
            if (day > found.Day)
            {
                faults.Add(Faults.DateFar(document, field, day, found.Day, bound));
            }

            if (day >= found.Day && Precedes(document, found.By) && DocumentDates.Of(document).Any(date => date.Day == found.Day))
            {
                found = found with { By = document };
            }
        }

        return found;
    }

    // Returns for each day the number, from 1, of the only document that states it, or that there are several; and for each document its
    // latest day, with the field that states it.
    private static (int[] Days, (DateOnly Day, string Field)[] Latest) Stating(IReadOnlyList<LinkedDocument> documents)
    {
        var stating = new int[Index(PartialDate.Latest) + 1];
        var latest = new (DateOnly Day, string Field)[documents.Count];
        for (var number = 1; number <= documents.Count; number++)
        {
            ref var last = ref latest[number - 1];
            foreach (var (day, field) in DocumentDates.Of(documents[number - 1]))
            {
                ref var by = ref stating[Index(day)];
                by = by == Nobody || by == number ? number : Several;
                last = last.Field is null || day > last.Day ? (day, field) : last;
            }
        }

        return (stating, latest);
    }

    /// <summary>Returns the last day allowed by the latest retrieval; null if more than a tenth of the documents contradict it. The
    /// retrieval is then older than these records, because newer records need not state one.</summary>
    private static int? LastRetrieved(IReadOnlyList<LinkedDocument> documents, (DateOnly Day, string Field)[] latest)
    {
        if (documents.Max(document => document.Source.Retrieved) is not { } retrieved)
        {
            return null;
        }

        var last = Math.Min(Index(retrieved) + AfterRetrieval, Index(PartialDate.Latest));
        var later = latest.Count(stated => Index(stated.Day) > last);
        return (later > 1 && later * OneIn > documents.Count) || later == documents.Count ? null : last;
    }

    /// <summary>Returns the last day of the last run of days that are close to one another; -1 if no day is stated. A run long after the
    /// days of other documents is ignored if it is a single day or comes from a single document.</summary>
    private static int InCompany(int[] stating)
    {
        for (var last = Before(stating, stating.Length); ; )
        {
            var (first, by) = Run(stating, last);
            var earlier = Before(stating, first);
            var isAlone = first == last || by != Several;
            if (earlier < 0 || !isAlone || (first < last && !IsStatedByOthers(stating, first, by)))
            {
                return last;
            }

            last = earlier;
        }
    }

    // Returns the first day of the run that ends on a day, and the only document that states its days.
    private static (int First, int By) Run(int[] stating, int last)
    {
        var (first, by) = (last, last < 0 ? Nobody : stating[last]);
        for (var next = Before(stating, first); next >= 0 && first - next <= AfterAnother; next = Before(stating, first))
        {
            by = stating[next] == by ? by : Several;
            first = next;
        }

        return (first, by);
    }

    private static int Before(int[] stating, int day) => day <= 0 ? -1 : Array.FindLastIndex(stating, day - 1, by => by != Nobody);

    private static bool IsStatedByOthers(int[] stating, int before, int than) =>
        Array.Exists(stating[..before], by => by != Nobody && by != than);

    private static bool Precedes(LinkedDocument document, LinkedDocument? other) =>
        other is null || string.CompareOrdinal(document.Id, other.Id) < 0;

    private static int Index(DateOnly day) => day.DayNumber - PartialDate.Earliest.DayNumber;

    private static DateOnly DayAt(int index) => PartialDate.Earliest.AddDays(index);
}

using System.Globalization;

namespace StaticPublication;

/// <summary>What a date of a record is the day of.</summary>
internal enum DateOf
{
    /// <summary>The document's publication.</summary>
    Publication,

    /// <summary>What came before it: the document was handed in.</summary>
    Submission,

    /// <summary>What can only have come with it or later.</summary>
    Life,

    /// <summary>Another document, which may be older.</summary>
    OtherDocument,

    /// <summary>The page of the source, which its publisher may have changed since the cut-off.</summary>
    Source,
}

/// <summary>A date as a record states it, and where: a field, or one of the items of a list.</summary>
internal readonly record struct StatedDate(DateOf Of, StatedValue On, string Field, int Item = -1)
{
    /// <summary>The path of its field, such as <c>events[0].on</c>.</summary>
    public string Path => Item < 0 ? Field : $"{Field}[{Item.ToString(CultureInfo.InvariantCulture)}].on";
}

/// <summary>Every date of a document, wherever it is stated: the one list of them. The day of the retrieval is not among them: it is no
/// fact of the document.</summary>
internal static class DocumentDates
{
    private static readonly string[] Single = ["asked", "answering"];
    private static readonly string[] Several = ["attributed", "concerned"];

    /// <summary>Those that a record states, before any rule has looked at them.</summary>
    public static IEnumerable<StatedDate> Of(Record record)
    {
        var fields = record.Fields;
        if (fields["published"] is { } published)
        {
            yield return new StatedDate(DateOf.Publication, published, "published");
        }

        foreach (var date in OfItems(fields["events"], "events").Concat(OfItems(fields["texts"], "texts")))
        {
            yield return date;
        }

        foreach (var role in Single)
        {
            if (fields["ministries"]?[role]?["on"] is { } on)
            {
                yield return new StatedDate(DateOf.Life, on, $"ministries.{role}.on");
            }
        }

        foreach (var date in Several.SelectMany(role => OfItems(fields["ministries"]?[role], $"ministries.{role}")))
        {
            yield return date;
        }

        foreach (var date in OfItems(fields["relations"], "relations"))
        {
            yield return date with
            {
                Of = DateOf.OtherDocument,
            };
        }

        if (fields["source"]?["updated"] is { } updated)
        {
            yield return new StatedDate(DateOf.Source, updated, "source.updated");
        }
    }

    /// <summary>The dates of a record that are before its publication and must not be. If the publication is a month or a year, an event
    /// may state the day.</summary>
    public static IEnumerable<StatedDate> BeforePublication(Record record)
    {
        var first = Publication(record)?.Day.FirstDay;
        return Of(record)
            .Where(date =>
                date.Of is DateOf.Life or DateOf.Source && PartialDate.TryParse(date.On.Text, out var day) && day.FirstDay < first
            );
    }

    /// <summary>The most precise statement of the publication; null if there is none.</summary>
    public static (PartialDate Day, StatedValue On)? Publication(Record record)
    {
        (PartialDate Day, StatedValue On)? latest = null;
        foreach (var date in Of(record).Where(date => date.Of == DateOf.Publication))
        {
            if (PartialDate.TryParse(date.On.Text, out var day) && !(latest?.Day.FirstDay >= day.FirstDay))
            {
                latest = (day, date.On);
            }
        }

        return latest;
    }

    /// <summary>Those of a linked document, each with the field that states it.</summary>
    public static IEnumerable<(DateOnly Day, string Field)> Of(LinkedDocument document)
    {
        yield return (document.Published.FirstDay, "published");
        foreach (var text in document.Texts)
        {
            if (text.On is { } on)
            {
                yield return (on, "texts[].on");
            }
        }

        foreach (var named in document.Ministries.ByRole())
        {
            if (named.By.On is { } on)
            {
                yield return (on, "ministries");
            }
        }

        // Those that texts and attributions have filled in are named above, by their own fields.
        foreach (var happened in document.Events)
        {
            yield return (happened.On.FirstDay, "events[].on");
        }

        foreach (var relation in document.Relations)
        {
            if (relation.On is { } on)
            {
                yield return (on, "relations[].on");
            }
        }

        if (document.Source.Updated is { } updated)
        {
            yield return (updated, "source.updated");
        }
    }

    private static IEnumerable<StatedDate> OfItems(StatedValue? list, string field)
    {
        for (var i = 0; i < (list?.Items.Count ?? 0); i++)
        {
            var item = list!.Items[i];
            if (item["on"] is { } on)
            {
                yield return new StatedDate(OfEvent(item["type"]?.Text), on, field, i);
            }
        }
    }

    private static DateOf OfEvent(string? type) =>
        type switch
        {
            "submitted" => DateOf.Submission,
            "published" => DateOf.Publication,
            _ => DateOf.Life,
        };
}

using System.Globalization;

namespace StaticPublication.Resolving;

/// <summary>Resolves the references of one document, each at the day that applies to it.</summary>
internal sealed class DocumentNames(References references, Record record, FaultList faults, PartialDate published)
{
    private readonly StatedValue _fields = record.Fields;

    /// <summary>Resolves a reference. Otherwise adds a fault and returns null.</summary>
    public T? Resolve<T>(NameIndex<T> index, StatedValue stated, string path, DateOnly? on)
        where T : Authority => new ReferenceSource(record, faults, path).Resolve(index, stated, on);

    /// <summary>Returns the authors. Their groups are matched if possible.</summary>
    public IReadOnlyList<Authorship> Authors() => Each("authors", (stated, path) =>
        {
            var author = Resolve(references.Authors, stated["author"] ?? stated, path, published.FirstDay);
            var printed = stated["group"]?.Text;
            var group = printed is not null && references.Groups.Find(printed, published.FirstDay) is [var one] ? one : null;
            return author is null
                ? null
                : new Authorship(
                    author,
                    stated["role"]?.Text,
                    // A record may give the group by its id.
                    printed is not null
                    && printed == group?.Id
                        ? group.Name
                        : printed,
                    group,
                    stated["constituency"]?.Text,
                    Printed(stated, "author")
                );
        });

    /// <summary>Returns people other than the authors.</summary>
    public IReadOnlyList<Appearance> People() =>
        Each("people", (stated, path) =>
            Resolve(references.Authors, stated["person"]!, path, published.FirstDay) is { } person
                ? new Appearance(person, stated["role"]!.Text, stated["function"]?.Text, Printed(stated, "person"))
                : null
        );

    /// <summary>Returns the organisations. One that is stated by its id only is the issuer.</summary>
    public IReadOnlyList<Involvement> Organisations() =>
        Each("organisations", (stated, path) =>
            Resolve(references.Organisations, stated["organisation"] ?? stated, path, published.FirstDay) is { } organisation
                ? new Involvement(organisation, stated["role"]?.Text ?? Involvement.Issuer, Printed(stated, "organisation"))
                : null
        );

    /// <summary>Returns the programmes that the document is about.</summary>
    public IReadOnlyList<Programme> Programmes() =>
        Each("programmes", (stated, path) => Resolve(references.Programmes, stated, path, published.FirstDay));

    /// <summary>Returns the ministries in their roles.</summary>
    public Addressees Ministries()
    {
        if (_fields["ministries"] is not { } stated)
        {
            return Addressees.Nobody;
        }

        var answered = Items("events").FirstOrDefault(e => e["type"]?.Text == "answered")?["on"]
            ?? Items("texts").FirstOrDefault(t => TextRoles.Answers(t["role"]?.Text ?? ""))?["on"];
        return new Addressees(
            One(stated["asked"], "ministries.asked", published),
            Many(stated["attributed"], "ministries.attributed"),
            One(stated["answering"], "ministries.answering", DayOf(answered) ?? published),
            Many(stated["concerned"], "ministries.concerned")
        );
    }

    /// <summary>Returns the stated events, each with its location.</summary>
    public IReadOnlyList<(Event Event, StatedValue At)> Events() =>
        [.. Items("events").Select((stated, i) => (EventOf(stated, $"events[{i.ToString(CultureInfo.InvariantCulture)}]"), stated))];

    private Event EventOf(StatedValue stated, string path)
    {
        var on = PartialDate.Parse(stated["on"]!.Text);
        return new Event(
            EventTypes.Of(stated["type"]!.Text),
            on,
            stated["page"]?.Text,
            stated["issue"]?.Text,
            stated["url"]?.Text,
            One(stated["ministry"], path + ".ministry", on),
            stated["code"]?.Text,
            stated["reason"]?.Text,
            stated["note"]?.Text
        )
        {
            Own = EventTypes.Of(stated["type"]!.Text) == EventType.Own ? stated["type"]!.Text : null,
        };
    }

    private Addressing? One(StatedValue? stated, string path, PartialDate on)
    {
        if (stated is null)
        {
            return null;
        }

        var (own, reference) = (DocumentLinking.Day(stated["on"]), stated["ministry"] ?? stated);
        var day = own is { } known ? PartialDate.Of(known) : on;
        if (Resolve(references.Ministries, reference, path, day.FirstDay) is not { } ministry)
        {
            return null;
        }

        // A name is resolved within its dates; an id means the same body on every day.
        if (reference.Text == ministry.Id && !day.MayBeWithin(ministry.From, ministry.Until))
        {
            faults.Add(Faults.DateOffice(record.PlaceOf(reference), path, ministry, day));
        }

        return new Addressing(ministry, Printed(stated, "ministry"), own);
    }

    private static PartialDate? DayOf(StatedValue? stated) => stated is null ? null : PartialDate.Parse(stated.Text);

    private List<Addressing> Many(StatedValue? stated, string path) =>
        [
            .. (stated?.Items ?? [])
                .Select((item, i) => One(item, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", published))
                .OfType<Addressing>(),
        ];

    // Returns the printed name: as stated next to the reference, otherwise the reference itself if it is a name.
    private static string? Printed(StatedValue stated, string reference)
    {
        var text = (stated[reference] ?? stated).Text;
        return stated["name"]?.Text ?? (Ids.HasSyntax(text) ? null : text);
    }

    private List<T> Each<T>(string name, Func<StatedValue, string, T?> make)
        where T : class =>
        [.. Items(name).Select((stated, i) => make(stated, $"{name}[{i.ToString(CultureInfo.InvariantCulture)}]")).OfType<T>()];

    private IReadOnlyList<StatedValue> Items(string name) => _fields[name]?.Items ?? [];
}

using System.Globalization;

namespace StaticPublication.Resolving;

/// <summary>Makes the site from a valid site.yml and the deploy settings of the host.</summary>
internal static class SiteLinking
{
    /// <summary>Returns the site. The address of the deploy takes precedence over that of site.yml. A context other than production is a
    /// preview.</summary>
    public static Site? Link(Record record, References references, FaultList faults, Deploy deploy)
    {
        var fields = record.Fields;
        if (LicenceOf(record, references, faults) is not { } licence)
        {
            return null;
        }

        string? KindOf(StatedValue? stated, int rule) =>
            stated is null
                ? null
                : new ReferenceSource(record, faults, $"answerDueDays[{rule}].kind").Resolve(references.Kinds, stated, null)?.Id;

        var url = deploy.Url ?? fields["url"]!.Text;
        var rules = new AnswerRules([.. Rules(fields["answerDueDays"], KindOf)]);
        var creates = fields["unknownAuthorities"]?.Text == "create";
        return new Site
        {
            Title = fields["title"]!.Text,
            Description = fields["description"]!.Text,
            Url = url.TrimEnd('/') + "/",
            Language = fields["language"]!.Text,
            Publisher = PublisherOf(fields["publisher"]!),
            Licence = licence,
            // Derived from the address in site.yml, not from that of the deploy, because identifiers must never change.
            Authority = fields["authority"]?.Text ?? new Uri(fields["url"]!.Text).Host + "," + Site.FirstDay,
            IsOfficial = fields["official"]?.Text == "true",
            Term = TermOf(fields["terms"]?["ministries"]),
            AsOf = DocumentLinking.Day(fields["asOf"]),
            AnswerRules = rules,
            CreateUnknownAuthorities = creates,
            Scope = Scopes.Of(references, creates, rules),
            Fields = [.. references.Kinds.All.SelectMany(kind => kind.Fields).DistinctBy(field => field.Id)],
            Frequency = fields["frequency"]?.Text ?? "irregular",
            Themes = fields["themes"]?.Items is [_, ..] themes ? [.. themes.Select(theme => theme.Text)] : ["gove"],
            Country = fields["country"]?.Text,
            Issued = DocumentLinking.Day(fields["issued"]),
            StableUntil = DocumentLinking.Day(fields["stableUntil"]),
            Spatial = fields["spatial"]?.Text,
            Repository = fields["repository"]?.Text,
            EditUrl = fields["editUrl"]?.Text,
            FolderLanguage = fields["paths"] is { Kind: StatedKind.Text } folders ? folders.Text : fields["language"]!.Text,
            Paths = DocumentLinking.Named(fields["paths"]),
            Host = Host.Of(fields["host"]?.Text),
            Products = ProductNames.Of(fields["products"]),
            SecuresSubdomains = fields["secureSubdomains"]?.Text == "true",
            Nav = [.. (fields["nav"]?.Items ?? []).Select(NavEntryOf)],
            Home = SectionsOf(fields["home"]),
            Reviewed = Reviewed(record),
            IsPreview = deploy.IsPreview,
        };
    }

    /// <summary>Returns the findings that a person has reviewed.</summary>
    public static IReadOnlyList<Reviewed> Reviewed(Record record) =>
        [
            .. (record.Fields["reviewed"]?.Items ?? []).Select(item => new Reviewed(
                item["code"]!.Text,
                item["path"]?.Text,
                item["value"]?.Text,
                item["reason"]!.Text
            )),
        ];

    /// <summary>Returns an editorial page. Its address is the name of its file.</summary>
    public static EditorialPage Page(Record record) =>
        new(
            Path.GetFileNameWithoutExtension(record.Path),
            record.Fields["title"]!.Text,
            record.Fields["description"]?.Text,
            record.Fields["nav"]?.Text != "false",
            record.Fields["order"] is { } order ? int.Parse(order.Text, CultureInfo.InvariantCulture) : 1000,
            record.Body ?? "",
            record.Path
        )
        {
            FormerAddresses = DocumentLinking.Texts(record.Fields, "formerAddresses"),
        };

    /// <summary>Returns the tombstone of a document taken down.</summary>
    public static Tombstone Tombstone(Record record) =>
        new(
            record.Fields["id"]?.Text,
            DocumentLinking.Day(record.Fields["date"])!.Value,
            record.Fields["legalGround"]!.Text,
            DocumentLinking.Texts(record.Fields, "addresses"),
            record.PlaceOf(record.Fields["id"] ?? record.Fields)
        );

    // Any that there is stands in for one that is missing or unknown, so that one run tells the faults of everything else too.
    private static Licence? LicenceOf(Record record, References references, FaultList faults)
    {
        var stated = record.Fields["licence"]!;
        return (
            stated.Text == SiteStandIns.Licence
                ? null
                : new ReferenceSource(record, faults, "licence").Resolve(references.Licences, stated, null)
        ) ?? references.Licences.All.FirstOrDefault();
    }

    private static Noun? TermOf(StatedValue? stated) =>
        stated is null ? null : new Noun(stated["one"]!.Text, stated["many"]!.Text, stated["gender"]?.Text ?? Noun.Genders[0]);

    private static Publisher PublisherOf(StatedValue stated) =>
        new(stated["name"]!.Text, stated["url"]!.Text, stated["email"]!.Text) { Type = stated["type"]?.Text };

    private static IEnumerable<AnswerRule> Rules(StatedValue? stated, Func<StatedValue?, int, string?> kindOf) =>
        stated switch
        {
            null => [],
            { Kind: StatedKind.Number } => [new AnswerRule(null, null, Number(stated), null)],
            _ => stated.Items.Select(
                (rule, i) =>
                    new AnswerRule(DocumentLinking.Day(rule["from"]), kindOf(rule["kind"], i), Number(rule["days"]), Number(rule["months"]))
            ),
        };

    private static IReadOnlyList<Section> SectionsOf(StatedValue? stated) =>
        [.. (stated?.Items ?? []).Select(name => Sections.Named(name.Text)).OfType<Section>().Distinct()];

    private static NavEntry NavEntryOf(StatedValue stated) =>
        stated.Kind == StatedKind.Map ? new NavEntry(null, null, stated["title"]!.Text, stated["url"]!.Text)
        : Sections.Named(stated.Text) is { HasPage: true } section ? new NavEntry(section)
        : new NavEntry(null, Page: stated.Text.Trim('/'));

    private static int? Number(StatedValue? stated) => stated is null ? null : int.Parse(stated.Text, CultureInfo.InvariantCulture);
}

using System.Collections.Concurrent;
using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Reading;
using StaticPublication.Rendering;
using StaticPublication.Resolving;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Reads the input: first all but the documents; then records are read, checked and linked one by one, on threads.</summary>
internal static class InputFlow
{
    /// <summary>Reads site.yml, authorities, editorial pages and tombstones.</summary>
    /// <param name="options">Contains the input folder.</param>
    /// <param name="drafts">Texts to use instead of the contents of authority files, by their names without <c>.yml</c>.</param>
    public static SiteInput ReadSite(Options options, IReadOnlyDictionary<string, string>? drafts = null)
    {
        var first = new FaultList();
        var folder = FolderReading.Read(options.Input, first);
        var stated = SiteReading.Site(folder, first) is { } read ? SoundParts.Of(read, Shapes.Site, SiteStandIns.Of, first) : null;
        var faults = new FaultList(stated is null ? [] : SiteLinking.Reviewed(stated));
        faults.AddAll(first.All);
        var pictures = folder.Images.ToHashSet(StringComparer.Ordinal);
        var authorities = AuthorityChecks.Sound(ReadAuthorities(folder, drafts, faults), pictures, faults);
        var pages = ShapeCheck.Sound(SiteReading.Pages(folder, faults), Shapes.Page, faults);
        var tombstones = ShapeCheck.Sound(SiteReading.Tombstones(folder, faults), Shapes.Tombstone, faults);
        var words = new WordsFlow(options);
        var headings = words.Headings(stated?.Fields["language"]?.Text);
        faults.AddAll(KindRules.Faults(authorities.GetValueOrDefault("kinds")?.Sound ?? [], headings));
        if (stated is null)
        {
            return new SiteInput(folder, null, faults);
        }

        faults.AddAll(SiteRules.Faults(stated).Concat(TombstoneRules.Faults(tombstones)));
        var references = new AuthorityLinking(authorities, create: stated.Fields["unknownAuthorities"]?.Text == "create", faults)
        {
            NameOfReserved = words.NameOfReserved(stated.Fields["language"]?.Text),
        }.Link();
        if (SiteLinking.Link(stated, references, faults, options.Deploy) is not { } linked)
        {
            return new SiteInput(folder, null, faults);
        }

        var site = words.Placed(stated, linked, [.. pages.Select(page => SiteLinking.Page(page).Name)], faults);
        faults.AddAll(KindRules.TakenNames(authorities.GetValueOrDefault("kinds")?.Sound ?? [], words.QueryNames(site)));
        EditorialPage[] editorial = [.. pages.Select(SiteLinking.Page)];
        Tombstone[] removed = [.. tombstones.Select(SiteLinking.Tombstone)];
        var context = new SiteContext(site, references, editorial, removed, pictures, headings)
        {
            Files = folder.Given.Where(file => file.IsNamed).ToDictionary(file => file.Name, StringComparer.Ordinal),
        };
        return new SiteInput(folder, context, faults);
    }

    /// <summary>Reads the theme, documents and pictures; null if there are errors.</summary>
    public static PublicationInput? Read(RunContext run, SiteInput site, SiteContext context, Snapshot snapshot)
    {
        var (options, faults) = (run.Options, site.Faults);
        if (!site.Folder.HasDocuments)
        {
            faults.Add(Faults.NoDocuments($"{site.Folder.Path}/documents"));
        }

        var previous = options.Previous is { } folder ? new PreviousRelease(folder) : null;
        var theme = ThemeReading.Read(options.Theme, options.Input, context.Site, faults);
        faults.AddAll(theme is null ? [] : ThemeRules.Faults(theme, $"{site.Folder.Path}/{Theme.OwnStylesheet}", context.Files.Keys));
        // Runs in parallel because it does not depend on records.
        var prepared = theme is null ? null : Task.Run(() => PreparedTheme.Of(theme, new Addresses(context.Site)));
        var (documents, refused) = run.Timer.Time("documents", () => ReadDocuments(run, site, context, snapshot));
        faults.AddAll(FileRules.Faults(site.Folder, context, faults.HasErrors ? null : documents));
        CrossChecks.Check(documents, refused, context.Tombstones, faults);
        // Without the records that have errors, the cut-off might be wrong.
        var asOf = context.Site.AsOf ?? (faults.HasErrors ? PartialDate.Earliest : CutOffOf(documents, site, options, previous));
        var pictures = run.Timer.Time("pictures", () => PictureReading.Read(site.Folder, options.Threads, faults));
        var style = theme is null ? null : CardStyle.Read(theme, faults);
        return theme is null || style is null || faults.HasErrors
            ? null
            : new PublicationInput(site, context, documents, snapshot.Store)
            {
                AsOf = asOf,
                Pictures = pictures,
                Theme = theme,
                PreparedTheme = prepared!,
                CardStyle = style,
                Previous = previous,
            };
    }

    // Used if site.yml does not state a cut-off.
    private static DateOnly CutOffOf(IReadOnlyList<LinkedDocument> documents, SiteInput site, Options options, PreviousRelease? previous)
    {
        var found = CutOff.Of(documents, site.Faults);
        var output = SiteFolders.Of(options.Output).Output;
        (string Published, DateOnly? AsOf)[] before =
        [
            (options.Output, PublishedSite.AsOf(output)),
            (options.Previous ?? "", previous?.AsOf()),
        ];
        site.Faults.AddAll(
            CutOffRules.Faults(
                $"{site.Folder.Path}/site.yml",
                found.Day,
                found.By,
                before.Where(earlier => earlier.AsOf is not null).Select(earlier => (earlier.Published, earlier.AsOf!.Value))
            )
        );
        return found.Day;
    }

    /// <summary>Reads the documents, reusing those of the last build that are still valid. Returns them, and hashes of the ids
    /// of records with errors.</summary>
    public static (IReadOnlyList<LinkedDocument> Documents, IReadOnlyCollection<Fingerprint> Refused) ReadDocuments(
        RunContext run,
        SiteInput input,
        SiteContext context,
        Snapshot snapshot
    )
    {
        var linking = new DocumentLinking(context.References, context.Site, snapshot.Store);
        var blocks = input.Folder.Documents.SelectMany(file => BlockReading.Blocks(file, input.Faults));
        var read = new ConcurrentBag<ReadBlock>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = run.Options.Threads };
        var (all, done) = (run.Progress is null ? null : BytesOf(input.Folder.Documents), 0L);
        Parallel.ForEach(Partitioner.Create(blocks, EnumerablePartitionerOptions.NoBuffering), parallel, block =>
        {
            var result = snapshot.Find(block);
            if (result is null)
            {
                result = ReadRecords(block, context, linking);
                snapshot.Keep(block, result);
            }

            var soFar = Interlocked.Add(ref done, block.Bytes.Length);
            block.Return();
            input.Faults.AddReviewed(result.Faults);
            // Kept in the list of the run only.
            read.Add(result with { Faults = [] });
            run.Advance("documents", result.Documents.Count, (double)soFar / all);
        });
        return ([.. read.SelectMany(block => block.Documents)], [.. read.SelectMany(block => block.Refused)]);
    }

    // Null where some are packed: how long they are is known when they have been read.
    private static long? BytesOf(IReadOnlyList<InputFile> files) =>
        files.Any(file => file.Gzipped) ? null : Math.Max(1, files.Sum(file => new FileInfo(file.FullPath).Length));

    /// <summary>Reads, checks and links the records of a block.</summary>
    public static ReadBlock ReadRecords(InputBlock block, SiteContext context, DocumentLinking linking)
    {
        var faults = new FaultList(context.Site.Reviewed);
        var (documents, refused) = (new List<LinkedDocument>(), new List<Fingerprint>());
        foreach (var stated in RecordReading.Records(block, faults))
        {
            var kind = References.Named(context.References.Kinds, stated.Fields["kind"]);
            var written = WrittenNumbers.AsText(stated, kind?.RecordShape ?? Shapes.Document);
            var record = DebateTexts.Parted(BodyTexts.Unfolded(written, context.References.Kinds, context.Headings, faults));
            var own = faults.ForPart();
            DocumentCheck.Check(record, context, own);
            if (linking.Link(record, own) is { } document)
            {
                documents.Add(document);
            }
            else if (record.Fields["id"] is { Kind: StatedKind.Text } id)
            {
                refused.Add(Fingerprint.Of(id.Text));
            }

            faults.AddReviewed(own.All);
        }

        return new ReadBlock(documents, faults.Sorted()) { Refused = refused };
    }

    private static Dictionary<string, StatedEntries> ReadAuthorities(
        InputFolder folder,
        IReadOnlyDictionary<string, string>? drafts,
        FaultList faults
    )
    {
        var drafted = folder with { Authorities = [.. folder.Authorities.Union(drafts?.Keys ?? [])] };
        return AuthorityChecks
            .Known(drafted, faults)
            .ToDictionary(
                file => file,
                file =>
                {
                    var own = faults.ForPart();
                    var records = SiteReading.Authorities(folder, file, own, drafts);
                    faults.AddReviewed(own.All);
                    return new StatedEntries(records, !own.HasErrors);
                },
                StringComparer.Ordinal
            );
    }
}

using System.Collections.Concurrent;
using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Reading;
using StaticPublication.Resolving;

namespace StaticPublication;

/// <summary>The first half of the flow: each record is read, checked and linked, one after the other, by as many threads as there
/// are.</summary>
internal sealed partial class Publication
{
    /// <summary>What is known before the first document is read; null where site.yml is unfit. A draft is the text of an authority file
    /// that is not written yet.</summary>
    private SiteContext? Foundation(InputFolder input, (string Name, string Text)? draft = null)
    {
        var pictures = input.Images.ToHashSet(StringComparer.Ordinal);
        var authorities = AuthorityChecks.Sound(
            AuthorityChecks
                .Known(input, _faults)
                .ToDictionary(
                    name => name,
                    name => SiteReading.Authorities(input, name, _faults, draft is { } own && own.Name == name ? own.Text : null),
                    StringComparer.Ordinal
                ),
            pictures,
            _faults
        );
        var pages = Sound(SiteReading.Pages(input, _faults), Shapes.Page);
        var tombstones = Sound(SiteReading.Tombstones(input, _faults), Shapes.Tombstone);
        if (SiteReading.Site(input, _faults) is not { } stated || Sound([stated], Shapes.Site).Count == 0)
        {
            return null;
        }

        foreach (var fault in SiteRules.Faults(stated).Concat(TombstoneRules.Faults(tombstones)))
        {
            _faults.Add(fault);
        }

        _faults.Reviewed = SiteLinking.Reviewed(stated);
        var references = new AuthorityLinking(authorities, create: stated.Fields["unknownAuthorities"]?.Text == "create", _faults).Link();
        var site = SiteLinking.Link(stated, references.Licences, new ShapeCheck(stated, _faults), options.Deploy);
        return site is null
            ? null
            : new SiteContext(
                site,
                references,
                [.. pages.Select(SiteLinking.Page)],
                [.. tombstones.Select(SiteLinking.Tombstone)],
                pictures
            );
    }

    private (IReadOnlyList<Document> Documents, DateOnly Latest) Documents(InputFolder input, SiteContext context, Snapshot snapshot)
    {
        var linking = new DocumentLinking(context.References, context.Site, snapshot.Store);
        var blocks = input.Documents.SelectMany(file => BlockReading.Blocks(file, _faults));
        var linked = new ConcurrentBag<ReadBlock>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        Parallel.ForEach(Partitioner.Create(blocks, EnumerablePartitionerOptions.NoBuffering), parallel, block =>
        {
            var read = snapshot.Find(block);
            if (read is null)
            {
                read = Read(block, context, linking);
                snapshot.Keep(block, read);
            }

            block.Return();
            foreach (var fault in read.Faults)
            {
                _faults.Add(fault);
            }

            linked.Add(read);
            Advance("read", read.Documents.Count);
        });
        return ([.. linked.SelectMany(block => block.Documents)], linked.Select(block => block.Latest).Append(PartialDate.Earliest).Max());
    }

    private static ReadBlock Read(InputBlock block, SiteContext context, DocumentLinking linking)
    {
        var faults = new FaultList();
        var latest = PartialDate.Earliest;
        var documents = new List<Document>();
        foreach (var record in RecordReading.Records(block, faults))
        {
            var check = Checked(record, context, faults);
            if (linking.Link(check) is { } document)
            {
                documents.Add(document);
            }

            latest = check.Latest > latest ? check.Latest.Value : latest;
        }

        return new ReadBlock(documents, latest, faults.Sorted());
    }

    /// <summary>One record, its body unfolded, held against its shape and the rules.</summary>
    private static ShapeCheck Checked(Record stated, SiteContext context, FaultList faults)
    {
        var kind = References.Named(context.References.Kinds, stated.Fields["kind"]);
        var record = kind is null ? stated : BodyTexts.Unfolded(stated, kind, faults);
        var check = new ShapeCheck(record, faults);
        check.Check(Shapes.Document);
        var licence = References.Named(context.References.Licences, stated.Fields["source"]?["licence"]);
        foreach (var fault in DocumentRules.Faults(record, new DocumentRules.Context(licence, context.Site.AsOf, context.Pictures)))
        {
            check.Add(fault);
        }

        return check;
    }

    private List<Record> Sound(IReadOnlyList<Record> records, Shape.OfMap shape) =>
        [
            .. records.Where(record =>
            {
                var check = new ShapeCheck(record, _faults);
                check.Check(shape);
                return !check.Failed;
            }),
        ];
}

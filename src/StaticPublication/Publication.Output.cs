using StaticPublication.Caching;
using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Indexing;
using StaticPublication.Publishing;
using StaticPublication.Rendering;
using StaticPublication.Searching;

namespace StaticPublication;

/// <summary>The second half of the flow: from the edition to the site that is published.</summary>
internal sealed partial class Publication
{
    /// <summary>Renders, exports and indexes what differs from the site as it stands into the staging folder, verifies it, and publishes
    /// it.</summary>
    private Outcome Publish(Edition edition, Cache cache, SiteFolders folders, Task<IReadOnlyDictionary<string, BuiltFile>> table)
    {
        var standing = _timer.Time("recall", () => table.GetAwaiter().GetResult());
        using var staging = new Staging(folders.Staging, options.Threads, standing);
        var renderer = _timer.Time("render", () => new PageRenderer(edition, _forme!.GetAwaiter().GetResult()));
        var shown = Show(renderer, staging);
        // After a change the index is mostly work for one thread, which another stage leaves idle. Of a whole site it is work for all, and
        // memory for two stages is more than there may be.
        _index = standing.Count > 0 && options.Threads > 1 ? Task.Run(() => Index(edition, cache)) : null;
        using var release = _timer.Time("export", () => new Release(edition, _previous, cache.Pieces));
        Write("render", staging, () => PageKinds.Files(renderer).Where(file => !shown.Contains(file.Path)));
        var agreement = Stage(renderer, release, cache, folders, staging);
        var outside = _timer.Time("inspect", () => Inspect(edition, staging, folders));
        if (_faults.HasErrors)
        {
            return Refused();
        }

        options.Interrupted.ThrowIfCancellationRequested();
        var limits = Task.Run(() =>
            HostLimits
                .Of(edition.Site.Host)
                .Exceeded(HostLoad.Of(staging, Headers.Rules(edition, staging.Paths).Count, Redirects.Rules(edition)))
        );
        var output = SiteFolders.Of(options.Output).Output;
        var changes = _timer.Time("compare", () => release.ChangesSince(output, path => staging.FolderOf(path, folders.Output)));
        if (!_checks)
        {
            _timer.Time("publish", () =>
            {
                cache.Announce(staging.Files);
                Switch(staging, cache, folders, whole: standing.Count == 0);
            });
        }

        var report = new Report(edition.Strings);
        return Refused() with
        {
            Documents = edition.Catalogue.Documents.Count,
            Pages = staging.Paths.Count(path => path.EndsWith(".html", StringComparison.Ordinal)),
            Files = staging.Files.Count,
            Bytes = staging.SiteBytes,
            Written = staging.Written,
            Agreement = agreement,
            Summary = report.Of(edition, changes, _faults.Sorted()),
            SummaryIfUnchanged = report.Of(edition, PublicationChanges.None, _faults.Sorted()),
            Outside = outside,
            Limits = limits.GetAwaiter().GetResult(),
        };
    }

    /// <summary>Makes every file that differs, and returns the line that says that all numbers agree.</summary>
    private string Stage(PageRenderer renderer, Release release, Cache cache, SiteFolders folders, Staging staging)
    {
        var edition = release.Edition;
        Write("export", staging, () => Exports.Files(release));
        Write("export", staging, () => Descriptions.Files(release, staging.Data));
        Write("render", staging, () => DataPage.Files(renderer, release.Version, DataFiles(release, staging.Data)));
        Write("render", staging, () =>
            [
                DictionaryPage.File(
                    renderer,
                    DescribedTables.Of(release, path => File.OpenRead(Path.Combine(staging.FolderOf(path, folders.Output), path)))
                ),
                ChangesPage.File(renderer, release.Version, ChangeHistory.Of(release)),
            ]
        );
        Write("index", staging, () => _index?.GetAwaiter().GetResult() ?? Index(edition, cache));
        Write("draw", staging, () => Drawings.Files(edition, _style!));
        Write("host", staging, () => [Headers.File(edition, staging.Paths), Redirects.File(edition)]);
        return _timer.Time("verify", () =>
            Verification.Agreement(
                edition,
                staging,
                [
                    .. Exports.Numbers(release),
                    ("search", BuiltIndex.Open(staging.FolderOf("search/index.json", folders.Output)).Count + NotIndexed(edition)),
                ]
            )
        );
    }

    private IReadOnlyList<OutputFile> Index(Edition edition, Cache cache) => SearchIndex.Files(edition, cache.Segments, options.Threads);

    /// <summary>Makes the pages that somebody looks at, with what all pages load, and shows those that differ; returns the paths of all
    /// that was made.</summary>
    private HashSet<string> Show(PageRenderer renderer, Staging staging)
    {
        if (options.ViewedPages is not { Paths: { Count: > 0 } wanted } viewedPages)
        {
            return [];
        }

        OutputFile[] files =
        [
            .. renderer.Assets.Files(),
            .. PageKinds.Files(renderer).Where(file => wanted.Contains(file.Path)).Take(wanted.Count),
        ];
        Write("render", staging, () => files);
        var differing = files
            .Select(file => (file.Path, Bytes: staging.Read(file.Path)))
            .Where(file => file.Bytes is not null)
            .ToDictionary(file => file.Path, file => file.Bytes!, StringComparer.Ordinal);
        if (differing.Keys.Any(wanted.Contains))
        {
            viewedPages.Show(differing);
        }

        return files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the data page says of each data file: its product's name and words, and its size as written.</summary>
    private static IReadOnlyList<DataFile> DataFiles(Release release, IReadOnlyList<WrittenFile> written) =>
        [
            .. Distribution
                .Of(release, written)
                .Select(file => new DataFile(
                    $"/{file.File.Path}",
                    file.Export.Group,
                    file.File.Path["data/".Length..],
                    file.Export.Description(release.Edition.Strings),
                    file.Export.MediaType,
                    file.Rows,
                    file.File.Size,
                    file.File.Sha256
                )),
        ];

    private static int NotIndexed(Edition edition) => edition.Catalogue.Documents.Count(document => document.IndexingForbidden);

    private static void Switch(Staging staging, Cache cache, SiteFolders folders, bool whole)
    {
        if (whole)
        {
            FolderSwitch.Publish(folders.Staging, folders.Output);
            return;
        }

        string Beside(string path) => Path.GetRelativePath(folders.Parent, path);
        var (from, to) = (Beside(folders.Staging), Beside(folders.Output));
        staging.HandOver();
        new Journal(folders).Publish(
            staging
                .Staged.Order(StringComparer.Ordinal)
                .Select(path => ($"{from}/{path}", $"{to}/{path}"))
                .Append((Beside(cache.FilesToCome), Beside(cache.Files))),
            staging.Vanished.Select(path => $"{to}/{path}")
        );
        Directory.Delete(folders.Staging, recursive: true);
    }

    private void Write(string stage, Staging staging, Func<IEnumerable<OutputFile>> files) =>
        _timer.Time(stage, () => staging.Write(files(), () => Advance(stage, 1)), () => (staging.Written, staging.Bytes));
}

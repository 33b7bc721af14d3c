using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Indexing;
using StaticPublication.Publishing;
using StaticPublication.Reading;
using StaticPublication.Rendering;
using StaticPublication.Resolving;
using StaticPublication.Searching;

namespace StaticPublication;

/// <summary>The flow: read, check, resolve, render, export, index, verify, publish. Faults of the data are told, and with one error nothing is written.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="progress">Told how many more things a stage has done, from any thread.</param>
public sealed partial class Publication(Options options, Action<string, int> progress)
{
    private readonly FaultList _faults = new();
    private readonly Stopwatches _stopwatches = new();
    private readonly PreviousRelease? _previous = options.Previous is { } previous ? new PreviousRelease(previous) : null;
    private CardStyle? _style;

    /// <summary>Builds the site and switches it into its place.</summary>
    /// <exception cref="BuildLockedException">Another build holds the lock.</exception>
    /// <exception cref="UnsoundOutputException">What was staged is not fit to be published: a bug.</exception>
    public Outcome Build()
    {
        var folders = SiteFolders.Of(options.Output);
        folders.Prepare();
        using var held = BuildLock.Take(folders.Lock);
        new Journal(folders).Complete();
        using var cache = Cache.Open(options, folders);
        try
        {
            return Build(cache, folders, held);
        }
        catch (Exception e) when (Stems<DamagedStoreException>(e))
        {
            cache.Clear();
            return new Publication(options, progress).Build(cache, folders, held);
        }
    }

    private Outcome Build(Cache cache, SiteFolders folders, BuildLock held)
    {
        var look = _stopwatches.Time("look", () => Cache.LookOf(options));
        if (cache.Remembered(look) is { } remembered)
        {
            return remembered with { Stages = _stopwatches.Stages };
        }

        var outcome = Built(cache, folders);
        if (outcome.Sound)
        {
            cache.Remember(outcome, look, held.TakenAt);
        }

        return outcome;
    }

    private static bool Stems<T>(Exception e) => e is T || (e is AggregateException several && several.Flatten().InnerExceptions.Any(Stems<T>));

    /// <summary>Everything but writing: the faults that a build would have.</summary>
    public Outcome Check()
    {
        using var snapshot = Snapshot.None(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        return Edition(_ => snapshot) is { } edition ? Refused() with { Documents = edition.Catalogue.Documents.Count } : Refused();
    }

    /// <summary>Reads, checks and resolves; null where an error stands against the input.</summary>
    private Edition? Edition(Func<Foundation, Snapshot> open)
    {
        var input = FolderReading.Read(options.Input, _faults);
        if (_stopwatches.Time("authorities", () => Foundation(input)) is not { } foundation)
        {
            return null;
        }

        var snapshot = open(foundation);
        var theme = ThemeReading.Read(options.Theme, foundation.Site.Language, _faults);
        var (documents, latest) = _stopwatches.Time("documents", () => Documents(input, foundation, snapshot));
        Cataloguing.Check(documents, foundation.Tombstones, _faults);
        var pictures = _stopwatches.Time("pictures", () => PictureReading.Read(input, options.Threads, _faults));
        _style = theme is null ? null : CardStyle.Read(theme, _faults);
        if (_faults.HasErrors || theme is null)
        {
            return null;
        }

        var asOf = foundation.Site.AsOf ?? latest;
        var catalogue = _stopwatches.Time("resolve", () => Cataloguing.Catalogue(foundation, asOf, documents, _faults.Sorted(), snapshot.Store));
        var edition = new Edition(catalogue, new Addresses(foundation.Site), theme) { Pictures = pictures };
        FormerAddresses.Check(edition, _faults);
        foreach (var fault in _previous is null ? [] : VanishedAddresses.Faults(edition, _previous.Documents(), _previous.Authorities()))
        {
            _faults.Add(fault);
        }

        return _faults.HasErrors ? null : edition;
    }

    private Outcome Built(Cache cache, SiteFolders folders)
    {
        Snapshot? snapshot = null;
        try
        {
            var outcome = Edition(foundation => snapshot = cache.Snapshot(foundation)) is { } edition ? Publish(edition, cache, folders) : Refused();
            if (outcome.Sound)
            {
                _stopwatches.Time("keep", () => snapshot!.Save());
            }

            return outcome with { Stages = _stopwatches.Stages };
        }
        catch (Exception e) when (TemplateFault(e) is { } fault)
        {
            _faults.Add(fault);
            return Refused();
        }
        finally
        {
            snapshot?.Dispose();
        }
    }

    /// <summary>Renders, exports and indexes what differs from the site as it stands into the staging folder, verifies it, and publishes it.</summary>
    private Outcome Publish(Edition edition, Cache cache, SiteFolders folders)
    {
        var standing = cache.Standing();
        using var staging = new Staging(folders.Staging, options.Threads, standing);
        var release = new Release(edition, _previous, cache.Pieces);
        var press = new Press(edition);
        Write("render", staging, () => PageKinds.Files(press));
        Write("export", staging, () => Exports.Files(release));
        Write("export", staging, () => Descriptions.Files(release, staging.Data));
        Write("render", staging, () => DataPage.Files(press, release.Version, DataFiles(release, staging.Data)));
        Write("render", staging, () => [DictionaryPage.File(press, DescribedTables.Of(release)), ChangesPage.File(press, release.Version, ChangeHistory.Of(release))]);
        Write("index", staging, () => SearchIndex.Files(edition, cache.Runs, options.Threads));
        Write("draw", staging, () => Drawings.Files(edition, _style!));
        Write("host", staging, () => [Headers.File(edition, staging.Paths), Redirects.File(edition)]);
        var agreement = _stopwatches.Time("verify", () => Verification.Agreement(edition, staging, [.. Exports.Numbers(release), ("search", BuiltIndex.Open(staging.FolderOf("search/index.json", folders.Output)).Count + NotIndexed(edition))]));
        options.Interrupted.ThrowIfCancellationRequested();
        _stopwatches.Time("publish", () =>
        {
            cache.Announce(staging.Files);
            Switch(staging, cache, folders, whole: standing.Count == 0);
        });
        return Refused() with
        {
            Documents = edition.Catalogue.Documents.Count,
            Pages = staging.Paths.Count(path => path.EndsWith(".html", StringComparison.Ordinal)),
            Files = staging.Files.Count,
            Bytes = staging.SiteBytes,
            Written = staging.Written,
            Agreement = agreement,
            Limits = HostLimits.Of(edition.Site.Host).Exceeded(HostLoad.Of(staging, Headers.Rules(edition, staging.Paths).Count, Redirects.Rules(edition))),
        };
    }

    /// <summary>What the data page says of each data file: its product's name and words, and its size as written.</summary>
    private static IReadOnlyList<DataFile> DataFiles(Release release, IReadOnlyList<WrittenFile> written) =>
        [.. Distribution.Of(release, written).Select(file => new DataFile(
            $"/{file.File.Path}", file.Export.Group, file.File.Path["data/".Length..], file.Export.Description(release.Edition.Strings), file.Export.MediaType, file.Rows, file.File.Size, file.File.Sha256))];

    private static int NotIndexed(Edition edition) => edition.Catalogue.Documents.Count(document => document.IndexingForbidden);

    // A template is the maintainer's, not the program's: what is wrong with it is told as a fault of a file, whichever thread met it.
    private static Fault? TemplateFault(Exception e) => e switch
    {
        TemplateException template => template.Fault,
        AggregateException several => several.Flatten().InnerExceptions.Select(TemplateFault).FirstOrDefault(fault => fault is not null),
        _ => null,
    };

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
            staging.Staged.Order(StringComparer.Ordinal).Select(path => ($"{from}/{path}", $"{to}/{path}")).Append((Beside(cache.FilesToCome), Beside(cache.Files))),
            staging.Vanished.Select(path => $"{to}/{path}"));
        Directory.Delete(folders.Staging, recursive: true);
    }

    private void Write(string stage, Staging staging, Func<IEnumerable<OutputFile>> files) =>
        _stopwatches.Time(stage, () => staging.Write(files(), () => Advance(stage, 1)), () => (staging.Written, staging.Bytes));

    private void Advance(string stage, int count)
    {
        options.Interrupted.ThrowIfCancellationRequested();
        progress(stage, count);
    }

    private Outcome Refused() => new(_faults.Sorted(), _stopwatches.Stages);
}

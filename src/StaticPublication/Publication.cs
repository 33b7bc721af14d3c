using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Publishing;
using StaticPublication.Reading;
using StaticPublication.Rendering;
using StaticPublication.Resolving;

namespace StaticPublication;

/// <summary>The flow: read, check, resolve, render, export, index, verify, publish. Faults of the data are told, and with one error nothing
/// is written.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="progress">Told how many more things a stage has done, from any thread.</param>
public sealed partial class Publication(Options options, Action<string, int> progress)
{
    private readonly FaultList _faults = new();
    private readonly Stopwatches _stopwatches = new();
    private readonly PreviousRelease? _previous = options.Previous is { } previous ? new PreviousRelease(previous) : null;
    private CardStyle? _style;
    private Task<Forme>? _forme;
    private Task<IReadOnlyList<OutputFile>>? _index;
    private Strings? _strings;

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

    private static bool Stems<T>(Exception e) =>
        e is T || (e is AggregateException several && several.Flatten().InnerExceptions.Any(Stems<T>));

    /// <summary>Reads, checks and resolves; null where an error stands against the input.</summary>
    private Edition? Edition(Func<Foundation, Snapshot> open)
    {
        var input = FolderReading.Read(options.Input, _faults);
        if (_stopwatches.Time("authorities", () => Foundation(input)) is not { } foundation)
        {
            return null;
        }

        var snapshot = _stopwatches.Time("recall", () => open(foundation));
        var theme = ThemeReading.Read(options.Theme, foundation.Site.Language, _faults);
        _strings = theme?.Strings;
        _forme = theme is null ? null : Task.Run(() => Forme.Of(theme));
        var (documents, latest) = _stopwatches.Time("documents", () => Documents(input, foundation, snapshot));
        Cataloguing.Check(documents, foundation.Tombstones, _faults);
        var pictures = _stopwatches.Time("pictures", () => PictureReading.Read(input, options.Threads, _faults));
        _style = theme is null ? null : CardStyle.Read(theme, _faults);
        if (_faults.HasErrors || theme is null)
        {
            return null;
        }

        var asOf = foundation.Site.AsOf ?? latest;
        var catalogue = _stopwatches.Time("resolve", () =>
            Cataloguing.Catalogue(foundation, asOf, documents, _faults.Sorted(), snapshot.Store, options.Threads)
        );
        var edition = new Edition(catalogue, new Addresses(foundation.Site), theme) { Pictures = pictures, Threads = options.Threads };
        FormerAddresses.Check(edition, _faults);
        foreach (
            var fault in _previous is null
                ? []
                : VanishedAddresses.Faults(edition, options.Input, _previous.Documents(), _previous.Authorities(), _previous.Pages())
        )
        {
            _faults.Add(fault);
        }

        return _faults.HasErrors ? null : edition;
    }

    private Outcome Built(Cache cache, SiteFolders folders)
    {
        Snapshot? snapshot = null;
        // A table of a quarter of a million files takes as long to read as the authorities do.
        var standing = Task.Run(cache.Standing);
        try
        {
            var outcome = Edition(foundation => snapshot = cache.Snapshot(foundation)) is { } edition
                ? Publish(edition, cache, folders, standing)
                : Refused();
            if (outcome.Sound)
            {
                _stopwatches.Time("keep", () => snapshot!.Save());
            }

            return outcome with
            {
                Stages = _stopwatches.Stages,
            };
        }
        catch (Exception e) when (TemplateFault(e) is { } fault)
        {
            _faults.Add(fault);
            return Refused();
        }
        finally
        {
            // Nothing is closed or deleted under one that still reads.
            foreach (var task in (Task?[])[standing, _index])
            {
                Task.WaitAny(task ?? Task.CompletedTask);
            }

            snapshot?.Dispose();
        }
    }

    // A template is the maintainer's, not the program's: what is wrong with it is told as a fault of a file, whichever thread met it.
    private static Fault? TemplateFault(Exception e) =>
        e switch
        {
            TemplateException template => template.Fault,
            AggregateException several => several
                .Flatten()
                .InnerExceptions.Select(TemplateFault)
                .FirstOrDefault(fault => fault is not null),
            _ => null,
        };

    private void Advance(string stage, int count)
    {
        options.Interrupted.ThrowIfCancellationRequested();
        progress(stage, count);
    }

    private Outcome Refused() => new(_faults.Sorted(), _stopwatches.Stages) { Told = new Report(Words()).Refused(_faults.Sorted()) };

    // Where site.yml cannot be read, no language is known.
    private Strings Words() =>
        _strings ?? ThemeReading.Read(options.Theme, "fr", new FaultList())?.Strings ?? new Strings(new Dictionary<string, string>(), "fr");
}

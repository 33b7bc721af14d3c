using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Publishing;
using StaticPublication.Reading;
using StaticPublication.Rendering;
using StaticPublication.Resolving;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>The flow: read, check, resolve, render, export, index, verify, publish. Faults of the data are told, and with one error nothing
/// is written.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="progress">Told how many more things a stage has done, from any thread.</param>
internal sealed partial class Publication(Options options, Action<string, int> progress)
{
    private readonly FaultList _faults = new();
    private readonly StageTimer _timer = new();
    private readonly PreviousRelease? _previous = options.Previous is { } previous ? new PreviousRelease(previous) : null;
    private CardStyle? _style;
    private Task<PreparedTheme>? _forme;
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
        catch (Exception e) when (IsCausedBy<DamagedStoreException>(e))
        {
            cache.Clear();
            return new Publication(options, progress).Build(cache, folders, held);
        }
    }

    private Outcome Build(Cache cache, SiteFolders folders, BuildLock held)
    {
        var look = _timer.Time("look", () => Cache.StateOf(options));
        if (cache.FindOutcome(look) is { } remembered)
        {
            return remembered with { Stages = _timer.Stages };
        }

        var outcome = Built(cache, folders);
        if (outcome.Succeeded)
        {
            cache.SaveOutcome(outcome, look, held.TakenAt);
        }

        return outcome;
    }

    private static bool IsCausedBy<T>(Exception e) =>
        e is T || (e is AggregateException several && several.Flatten().InnerExceptions.Any(IsCausedBy<T>));

    /// <summary>Reads, checks and resolves; null where an error stands against the input.</summary>
    private Edition? Edition(Func<SiteContext, Snapshot> open)
    {
        var input = FolderReading.Read(options.Input, _faults);
        if (_timer.Time("authorities", () => Foundation(input)) is not { } context)
        {
            return null;
        }

        var snapshot = _timer.Time("recall", () => open(context));
        var theme = ThemeReading.Read(options.Theme, context.Site.Language, _faults);
        _strings = theme?.Strings;
        _forme = theme is null ? null : Task.Run(() => PreparedTheme.Of(theme));
        var (documents, latest) = _timer.Time("documents", () => Documents(input, context, snapshot));
        Cataloguing.Check(documents, context.Tombstones, _faults);
        var pictures = _timer.Time("pictures", () => PictureReading.Read(input, options.Threads, _faults));
        _style = theme is null ? null : CardStyle.Read(theme, _faults);
        if (_faults.HasErrors || theme is null)
        {
            return null;
        }

        var asOf = context.Site.AsOf ?? latest;
        var catalogue = _timer.Time("resolve", () =>
            Cataloguing.Catalogue(context, asOf, documents, _faults.Sorted(), snapshot.Store, options.Threads)
        );
        var edition = new Edition(catalogue, new Addresses(context.Site), theme) { Pictures = pictures, Threads = options.Threads };
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
        var standing = Task.Run(cache.PublishedFiles);
        try
        {
            var outcome = Edition(context => snapshot = cache.Snapshot(context)) is { } edition
                ? Publish(edition, cache, folders, standing)
                : Refused();
            if (outcome.Succeeded)
            {
                _timer.Time("keep", () => snapshot!.Save());
            }

            return outcome with
            {
                Stages = _timer.Stages,
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

    private Outcome Refused() => new(_faults.Sorted(), _timer.Stages) { Summary = new Report(Words()).Refused(_faults.Sorted()) };

    // Where site.yml cannot be read, no language is known.
    private Strings Words() =>
        _strings ?? ThemeReading.Read(options.Theme, "fr", new FaultList())?.Strings ?? new Strings(new Dictionary<string, string>(), "fr");
}

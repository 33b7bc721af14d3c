using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StaticPublication.Serving;

/// <summary>The state of the preview, and the pages that listen to it.</summary>
public sealed class PreviewStates
{
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<PreviewState>> _listeners = [];
    private int _builds;
    private bool _closed;

    /// <summary>The state now.</summary>
    public PreviewState Current { get; private set; } = new("0", []);

    /// <summary>A new site is there: pages are loaded again.</summary>
    public void Published()
    {
        // With the process, so that a page left open over a new start of the preview is loaded again too.
        Tell(new PreviewState(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++_builds}"), []));
    }

    /// <summary>The last build was refused: pages stay, and show why.</summary>
    public void Refused(IReadOnlyList<string> faults) => Tell(Current with { Faults = faults });

    /// <summary>The preview ends: so does every listening.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (var listener in _listeners)
            {
                listener.Writer.TryComplete();
            }
        }
    }

    /// <summary>The state now and each one after it, until the listener or the preview goes.</summary>
    public async IAsyncEnumerable<PreviewState> Follow([EnumeratorCancellation] CancellationToken gone)
    {
        var channel = Begin();
        try
        {
            await foreach (var state in channel.Reader.ReadAllAsync(gone))
            {
                yield return state;
            }
        }
        finally
        {
            lock (_gate)
            {
                _listeners.Remove(channel);
            }
        }
    }

    private Channel<PreviewState> Begin()
    {
        var channel = Channel.CreateUnbounded<PreviewState>();
        lock (_gate)
        {
            channel.Writer.TryWrite(Current);
            _ = _closed ? channel.Writer.TryComplete() : _listeners.Add(channel);
        }

        return channel;
    }

    private void Tell(PreviewState state)
    {
        lock (_gate)
        {
            Current = state;
            foreach (var listener in _listeners)
            {
                listener.Writer.TryWrite(state);
            }
        }
    }
}

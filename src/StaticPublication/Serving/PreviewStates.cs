using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StaticPublication.Serving;

/// <summary>The state of the preview, and the pages that listen to it.</summary>
internal sealed class PreviewStates
{
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<PreviewState>> _listeners = [];
    private int _versions;
    private bool _closed;

    /// <summary>Says a line of the program in the language of the run.</summary>
    public Func<string, string> Said { get; init; } = line => line;

    public PreviewState Current { get; private set; } = new("0", []);

    /// <summary>A build has been published.</summary>
    public void Published() => Send(new PreviewState(Next(), []));

    /// <summary>Early pages of a build in progress are available.</summary>
    public void EarlyPagesReady() => Send(new PreviewState(Next(), [], Whole: false));

    /// <summary>The last build was refused. Pages stay as they were published and show the faults.</summary>
    public void Refused(IReadOnlyList<string> faults) =>
        Send(
            new PreviewState(Current.Whole ? Current.Version : Next(), faults)
            {
                Title = Said("The last build was refused; this page is the one before it."),
                Close = Said("Close"),
            }
        );

    // Includes the process id, so that a page left open reloads after the preview is restarted.
    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++_versions}");

    /// <summary>Ends all listeners, because the preview ends.</summary>
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

    /// <summary>Returns the current state and all following ones, until the listener or the preview ends.</summary>
    public async IAsyncEnumerable<PreviewState> Follow([EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Listen();
        try
        {
            await foreach (var state in channel.Reader.ReadAllAsync(stop))
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

    private Channel<PreviewState> Listen()
    {
        var channel = Channel.CreateUnbounded<PreviewState>();
        lock (_gate)
        {
            channel.Writer.TryWrite(Current);
            _ = _closed ? channel.Writer.TryComplete() : _listeners.Add(channel);
        }

        return channel;
    }

    private void Send(PreviewState state)
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

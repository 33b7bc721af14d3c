using System.Collections.Concurrent;

namespace StaticPublication;

/// <summary>Work on threads with objects that are costly to make and serve one thread at a time.</summary>
/// <remarks>What <see cref="Parallel"/> makes for each thread, it makes anew some ten times a second, whenever it gives the thread back to
/// the pool for a moment. Here there are never more objects than threads, and each is used until the end.</remarks>
internal static class Workers
{
    /// <summary>Does the work for each item, in no particular order, each time with one of the workers.</summary>
    public static void ForEach<TItem, TWorker>(IEnumerable<TItem> items, int threads, Func<TWorker> create, Action<TItem, TWorker> work)
        where TWorker : notnull
    {
        var idle = new ConcurrentBag<TWorker>();
        try
        {
            Parallel.ForEach(
                Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                item =>
                {
                    var worker = idle.TryTake(out var found) ? found : create();
                    try
                    {
                        work(item, worker);
                    }
                    catch
                    {
                        // Its work is half done: no other item gets it.
                        (worker as IDisposable)?.Dispose();
                        throw;
                    }

                    idle.Add(worker);
                }
            );
        }
        finally
        {
            foreach (var worker in idle.OfType<IDisposable>())
            {
                worker.Dispose();
            }
        }
    }
}

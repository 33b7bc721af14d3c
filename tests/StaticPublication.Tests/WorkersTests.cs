using System.Collections.Concurrent;

namespace StaticPublication.Tests;

public class WorkersTests
{
    private sealed class Worker : IDisposable
    {
        public int Busy;

        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }

    [Fact]
    public void There_are_no_more_workers_than_threads_and_each_does_one_thing_at_a_time()
    {
        var made = new ConcurrentBag<Worker>();
        var done = new ConcurrentBag<int>();
        Workers.ForEach(
            Enumerable.Range(0, 200),
            2,
            () => Made(made),
            (item, worker) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref worker.Busy));
                Assert.False(worker.Disposed);
                // Longer in all than the time after which the loop gives its threads back.
                Thread.Sleep(2);
                done.Add(item);
                Interlocked.Decrement(ref worker.Busy);
            }
        );
        Assert.InRange(made.Count, 1, 2);
        Assert.All(made, worker => Assert.True(worker.Disposed));
        Assert.Equal(Enumerable.Range(0, 200), done.Order());
    }

    [Fact]
    public void A_worker_that_failed_does_nothing_more()
    {
        var made = new ConcurrentBag<Worker>();
        Assert.Throws<AggregateException>(() =>
            Workers.ForEach(
                Enumerable.Range(0, 10),
                1,
                () => Made(made),
                (_, worker) =>
                {
                    Assert.Equal(1, ++worker.Busy);
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.All(made, worker => Assert.True(worker.Disposed));
    }

    private static Worker Made(ConcurrentBag<Worker> made)
    {
        var worker = new Worker();
        made.Add(worker);
        return worker;
    }
}

using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Web.Tests.State;

public sealed class StoreTests
{
    [Fact]
    public void Dispatch_BeforeInitialization_WaitsForIt()
    {
        using var circuit = new Circuit();
        circuit.Dispatch(new Added(2));
        Assert.Equal(0, circuit.Count.Value.Sum);
        circuit.Start();
        Assert.Equal(2, circuit.Count.Value.Sum);
    }

    [Fact]
    public void Reducer_ByAttribute_MakesTheNextState()
    {
        using var circuit = new Circuit().Start();
        circuit.Dispatch(new Added(2));
        circuit.Dispatch(new Added(3));
        circuit.Dispatch(new Cleared());
        circuit.Dispatch(new Added(4));
        Assert.Equal(4, circuit.Count.Value.Sum);
    }

    [Fact]
    public void StateChanged_OnlyWhenTheStateIsAnother()
    {
        using var circuit = new Circuit().Start();
        var changes = 0;
        circuit.Count.StateChanged += (_, _) => changes++;
        circuit.Dispatch(new Added(1));
        circuit.Dispatch(new Added(0));
        circuit.Dispatch("nobody knows this");
        Assert.Equal(1, changes);
    }

    [Fact]
    public void InitialState_IsTheNamedMethods()
    {
        using var circuit = new Circuit().Start();
        Assert.Equal("ready", circuit.Services.GetRequiredService<IState<Named>>().Value.Word);
        Assert.Contains("a name", circuit.Store.Features.Keys);
    }

    [Fact]
    public void Feature_ByClass_IsFound()
    {
        using var circuit = new Circuit().Start();
        circuit.Dispatch(new Added(5));
        Assert.Equal("+5", circuit.Services.GetRequiredService<IState<string>>().Value);
    }

    [Fact]
    public async Task Effect_DispatchesOn_AndReducersSeeItAfterTheFirstAction()
    {
        using var circuit = new Circuit().Start();
        circuit.Dispatch(new Doubled(21));
        await circuit.Until(() => circuit.Count.Value.Sum == 42);
        Assert.Same(circuit.Services.GetRequiredService<TestEffects>(), circuit.Services.GetRequiredService<TestEffects>());
    }

    [Fact]
    public async Task Effect_ThatThrows_IsRaisedAndTheStoreGoesOn()
    {
        using var circuit = new Circuit().Start();
        var raised = new TaskCompletionSource<Fluxor.UnhandledExceptionEventArgs>();
        circuit.Store.UnhandledException += (_, failure) => raised.TrySetResult(failure);
        circuit.Dispatch(new Broken());
        var seen = await raised.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("broken on purpose", seen.Exception.Message);
        Assert.IsType<Broken>(seen.Action);
        circuit.Dispatch(new Added(1));
        Assert.Equal(1, circuit.Count.Value.Sum);
    }

    [Fact]
    public void Dispatch_FromAListener_IsReducedAfterwards()
    {
        using var circuit = new Circuit().Start();
        var seen = new List<int>();
        circuit.Count.StateChanged += (_, _) =>
        {
            seen.Add(circuit.Count.Value.Sum);
            if (circuit.Count.Value.Sum < 3)
                circuit.Dispatch(new Added(1));
        };
        circuit.Dispatch(new Added(1));
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void Stores_OfTwoCircuits_ShareNothing()
    {
        using var one = new Circuit().Start();
        using var other = one.Another().Start();
        one.Dispatch(new Added(1));
        Assert.Equal(0, other.Count.Value.Sum);
    }

    private sealed class Circuit : IDisposable
    {
        private readonly ServiceProvider root;
        private readonly IServiceScope scope;

        public Circuit()
            : this(Build())
        {
        }

        private Circuit(ServiceProvider root)
        {
            this.root = root;
            scope = root.CreateScope();
            Store = Services.GetRequiredService<IStore>();
        }

        public IServiceProvider Services => scope.ServiceProvider;

        public IStore Store { get; }

        public IState<Counted> Count => Services.GetRequiredService<IState<Counted>>();

        public Circuit Start()
        {
            Assert.True(Store.InitializeAsync().IsCompleted);
            return this;
        }

        public Circuit Another() => new(root);

        public void Dispatch(object action) => Services.GetRequiredService<IDispatcher>().Dispatch(action);

        public async Task Until(Func<bool> met)
        {
            var done = new TaskCompletionSource();
            Count.StateChanged += (_, _) => Check();
            Check();
            await done.Task.WaitAsync(TimeSpan.FromSeconds(10));

            void Check()
            {
                if (met())
                    done.TrySetResult();
            }
        }

        public void Dispose() => scope.Dispose();

        private static ServiceProvider Build()
        {
            var services = new ServiceCollection();
            services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
            services.AddFluxor(options => options.ScanAssemblies(typeof(StoreTests).Assembly));
            return services.BuildServiceProvider(true);
        }
    }
}

[FeatureState]
public sealed record Counted
{
    public int Sum { get; init; }
}

[FeatureState(Name = "a name", CreateInitialStateMethodName = nameof(Begin))]
public sealed record Named(string Word)
{
    private static Named Begin() => new("ready");
}

public sealed class WordFeature : Feature<string>
{
    public override string GetName() => "words";

    protected override string GetInitialState() => string.Empty;
}

public sealed record Added(int Number);

public sealed record Cleared;

public sealed record Doubled(int Number);

public sealed record Broken;

public static class TestReducers
{
    [ReducerMethod]
    public static Counted On(Counted state, Added happened) => state with { Sum = state.Sum + happened.Number };

    [ReducerMethod(typeof(Cleared))]
    public static Counted OnCleared(Counted state) => state with { Sum = 0 };

    [ReducerMethod]
    public static string On(string state, Added happened) => $"{state}+{happened.Number}";
}

public sealed class TestEffects
{
    private string last = string.Empty;

    [EffectMethod]
    public async Task On(Doubled happened, IDispatcher dispatcher)
    {
        last = "doubled";
        await Task.Yield();
        dispatcher.Dispatch(new Added(happened.Number * 2));
    }

    [EffectMethod(typeof(Broken))]
    public Task OnBroken(IDispatcher dispatcher) => throw new InvalidOperationException(last + "broken on purpose");
}

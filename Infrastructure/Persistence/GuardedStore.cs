using System.Collections.Concurrent;
using System.Reflection;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>A store behind the <see cref="StorageGuard"/>: every method that answers with a task is given up when the database goes away.</summary>
/// <typeparam name="TStore">A public interface.</typeparam>
internal class GuardedStore<TStore> : DispatchProxy
    where TStore : class
{
    private static readonly MethodInfo Generic = typeof(GuardedStore<TStore>).GetMethod(nameof(RunWithResultAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, MethodInfo> Closed = new();
    private TStore? _inner;
    private StorageGuard? _guard;

    /// <summary>Puts the guard before a store.</summary>
    public static TStore Wrap(TStore inner, StorageGuard guard)
    {
        var proxy = Create<TStore, GuardedStore<TStore>>();
        var guarded = (GuardedStore<TStore>)(object)proxy;
        (guarded._inner, guarded._guard) = (inner, guard);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (method, arguments) = (targetMethod!, args ?? []);
        if (method.ReturnType == typeof(Task)) return _guard!.RunAsync(token => (Task)Call(method, arguments, token)!, TokenOf(arguments));
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(Task<>)) return Call(method, arguments, null);
        var run = Closed.GetOrAdd(method.ReturnType.GetGenericArguments()[0], static result => Generic.MakeGenericMethod(result));
        return run.Invoke(this, BindingFlags.DoNotWrapExceptions, null, [method, arguments], null);
    }

    private Task<T> RunWithResultAsync<T>(MethodInfo method, object?[] arguments) =>
        _guard!.RunAsync(token => (Task<T>)Call(method, arguments, token)!, TokenOf(arguments));

    private static CancellationToken TokenOf(object?[] arguments) => arguments.OfType<CancellationToken>().FirstOrDefault();

    // The store gets the guard's token in place of the caller's.
    private object? Call(MethodInfo method, object?[] arguments, CancellationToken? token)
    {
        var given = token is { } own ? arguments.Select(argument => argument is CancellationToken ? own : argument).ToArray() : arguments;
        return method.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, given, null);
    }
}

Console.Error.WriteLine("usage: Benchmarks <latency>");
return 2;

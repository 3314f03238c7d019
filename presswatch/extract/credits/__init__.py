"""Lines that credit sources, on pages whose text may lack them."""
